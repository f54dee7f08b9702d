package entente.extract;

import entente.core.RelationType;
import entente.core.Token;
import entente.core.Upos;
import entente.extract.Governors.Light;
import entente.extract.Match.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads nouns: "Trump's condemnation of Russia", "talks between A and B", "Russian attacks on
 * Ukraine", "the killing of a judge by gunmen". A light verb lends the noun its subject and its
 * phrases: "launched an attack on", "sanctions were imposed on Iran by"; a reversed one makes the
 * subject the target: "faced criticism from".
 */
final class NounPattern implements Pattern {
  private static final double OWN = 0.85;
  private static final double LENT = 0.85;
  private static final double SETTING = 0.7;

  /** Prepositions with which a meeting becomes the setting of what its party does. */
  private static final Set<String> SETTINGS =
      Set.of(
          "in",
          "during",
          "at",
          "after",
          "before",
          "ahead of",
          "following",
          "for",
          "to",
          "prior to");

  /** Prepositions whose phrase may hang on what the noun is of. */
  private static final Set<String> WITHIN =
      Set.of("by", "to", "from", "on", "against", "into", "with");

  /** What is said to somebody, who may then answer. */
  private static final Set<RelationType> SAID =
      Set.of(RelationType.REQUEST, RelationType.THREATEN, RelationType.ACCUSE, RelationType.AGREE);

  private static final Set<String> ORIGINS = Set.of("of", "by", "from");

  private static final Set<String> STAGES =
      Set.of(
          "result",
          "outcome",
          "end",
          "start",
          "beginning",
          "eve",
          "round",
          "course",
          "series",
          "agenda",
          "success",
          "failure",
          "progress",
          "preparation",
          "run-up",
          "resumption");

  private final Governors governors;

  NounPattern(Governors governors) {
    this.governors = governors;
  }

  @Override
  public Optional<Match> match(Tree tree, Token noun, Entry entry) {
    if (noun.is("compound")
        || noun.is("flat")
        || !VerbPattern.companionFits(tree, noun, entry)
        || !entry.objects().isEmpty()) {
      return Optional.empty();
    }
    List<Argument> sources = new ArrayList<>();
    List<Argument> targets = new ArrayList<>();
    entry.source().forEach(slot -> fill(tree, noun, slot, sources));
    entry.target().forEach(slot -> fill(tree, noun, slot, targets));
    participles(tree, noun).forEach(verb -> borrow(tree, verb, entry, sources, targets));
    charged(tree, noun).forEach(t -> sources.add(new Argument(t, "charge")));
    double weight = OWN;
    Optional<Token> answer = answer(tree, noun, governors);
    Optional<Token> light = answer.isPresent() ? Optional.empty() : lightVerb(tree, noun);
    if (answer.isPresent()) {
      if (SAID.contains(entry.predicate().type())) {
        tree.doer(answer.get()).ifPresent(t -> targets.add(new Argument(t, "answer")));
      }
    } else if (light.isPresent()) {
      weight = LENT;
      lend(tree, noun, light.get(), entry, sources, targets);
    } else if (entry.predicate().reciprocal() && sources.isEmpty()) {
      weight = SETTING;
      setting(tree, noun).ifPresent(t -> sources.add(new Argument(t, "setting")));
    } else if (noun.is("obl") && tree.preposition(noun).equals("under")) {
      // "withdrew under pressure from": whoever withdraws is pressed.
      tree.head(noun).flatMap(tree::doer).ifPresent(t -> targets.add(new Argument(t, "under")));
    } else if (isManner(tree, noun)) {
      tree.head(noun).flatMap(tree::doer).ifPresent(t -> sources.add(new Argument(t, "manner")));
    }
    return Optional.of(new Match(entry, noun, sources, targets, light, Set.of(), weight));
  }

  private static void fill(Tree tree, Token noun, Slot slot, List<Argument> into) {
    tokens(tree, noun, slot).forEach(t -> into.add(new Argument(t, slot.toString())));
  }

  private static Stream<Token> tokens(Tree tree, Token noun, Slot slot) {
    return switch (slot.kind()) {
      case POSSESSOR -> owners(tree, noun);
      case PREPOSITION -> phrases(tree, noun, slot.preposition());
      case INFINITIVE ->
          tree.dependents(noun, "acl")
              .filter(tree::isInfinitive)
              .flatMap(v -> VerbPattern.objects(tree, v).stream());
      case SUBJECT -> bearer(tree, noun);
      case THAT ->
          tree.dependents(noun, "acl")
              .filter(v -> !v.relation().equals("acl:relcl"))
              .flatMap(v -> tree.dependents(v, "nsubj"));
      case OBJECT, INDIRECT_OBJECT -> Stream.empty();
    };
  }

  /** Whose the noun is: "[Malta's] visit", "the [Maltese] visit". */
  static Stream<Token> owners(Tree tree, Token noun) {
    return tree.dependent(noun, "nmod:poss").isPresent()
        ? tree.dependents(noun, "nmod:poss")
        : premodifiers(tree, noun);
  }

  /** Of whom the noun is said: "[Dugin] is a critic of", "[Dugin], a critic of". */
  private static Stream<Token> bearer(Tree tree, Token noun) {
    return noun.is("appos")
        ? tree.head(noun).stream()
        : tree.dependents(noun, "nsubj").map(t -> tree.antecedent(t, noun));
  }

  private static Stream<Token> premodifiers(Tree tree, Token noun) {
    return tree.dependents(noun).stream()
        .filter(t -> t.index() < noun.index())
        .filter(
            t ->
                t.is("amod")
                    || t.is("compound")
                    || t.relation().equals("nmod:desc")
                    || t.is("nmod"))
        .filter(t -> !t.relation().equals("nmod:poss") && tree.preposition(t).isEmpty())
        .filter(t -> Character.isUpperCase(t.text().codePointAt(0)))
        .flatMap(t -> Stream.concat(Stream.of(t), joined(tree, t)));
  }

  // "U.S.-Russia talks": the tree hangs one party on the other.
  private static Stream<Token> joined(Tree tree, Token name) {
    return tree.dependents(name).stream()
        .filter(t -> t.upos() == Upos.PROPN || t.upos() == Upos.ADJ)
        .filter(t -> t.is("compound") || t.is("amod") || t.is("nmod"))
        .filter(t -> Math.abs(t.index() - name.index()) == 2);
  }

  /** The noun's own phrases, and those of what it is of: "a suspension of aid to Egypt". */
  private static Stream<Token> phrases(Tree tree, Token noun, String preposition) {
    return Stream.concat(own(tree, noun, preposition), inner(tree, noun, preposition));
  }

  private static Stream<Token> own(Tree tree, Token noun, String preposition) {
    return Stream.of(tree.dependents(noun, "nmod"), tree.dependents(noun, "obl"), tree.strays(noun))
        .flatMap(s -> s)
        .filter(t -> !t.relation().equals("nmod:poss"))
        .filter(t -> tree.preposition(t).equals(preposition));
  }

  private static Stream<Token> inner(Tree tree, Token noun, String preposition) {
    return WITHIN.contains(preposition)
        ? own(tree, noun, "of").flatMap(t -> own(tree, t, preposition))
        : Stream.empty();
  }

  /** Who is accused of it: "accused [Kyiv] of an attack". */
  private Stream<Token> charged(Tree tree, Token noun) {
    return noun.is("obl")
        ? tree.head(noun).stream()
            .filter(v -> governors.alleges(v.lemma()))
            .flatMap(
                v ->
                    tree.isPassive(v)
                        ? tree.surfaceSubject(v).stream()
                        : VerbPattern.objects(tree, v).stream())
        : Stream.empty();
  }

  /** Participles that tell who did it: "sanctions imposed on Iran by Washington". */
  private Stream<Token> participles(Tree tree, Token noun) {
    return tree.dependents(noun, "acl")
        .filter(v -> v.upos() == Upos.VERB && !v.relation().equals("acl:relcl"))
        .filter(tree::isPassive)
        .filter(v -> light(tree, v, "").filter(l -> !l.reversed()).isPresent());
  }

  private static void borrow(
      Tree tree, Token verb, Entry entry, List<Argument> sources, List<Argument> targets) {
    VerbPattern.obliques(tree, verb, "by").forEach(t -> sources.add(new Argument(t, "by")));
    prepositions(entry.target())
        .forEach(
            p ->
                VerbPattern.obliques(tree, verb, p)
                    .forEach(t -> targets.add(new Argument(t, "light." + p))));
  }

  private static Stream<String> prepositions(List<Slot> slots) {
    return slots.stream()
        .filter(s -> s.kind() == Slot.Kind.PREPOSITION)
        .map(Slot::preposition)
        .filter(p -> !p.equals("by"));
  }

  /** The verb that carries the noun without a meaning of its own. */
  private Optional<Token> lightVerb(Tree tree, Token noun) {
    Token top = noun;
    while (top.is("conj") && tree.head(top).filter(h -> h.upos() == Upos.NOUN).isPresent()) {
      top = tree.head(top).orElseThrow();
    }
    Token last = top;
    if (last.is("obj") || last.relation().equals("nsubj:pass")) {
      return tree.head(last).filter(v -> light(tree, v, "").isPresent());
    }
    if (last.is("obl")) {
      return tree.head(last).filter(v -> light(tree, v, tree.preposition(last)).isPresent());
    }
    return tree.dependents(noun, "acl:relcl")
        .filter(v -> light(tree, v, "").isPresent())
        .filter(v -> VerbPattern.objects(tree, v).contains(noun))
        .findFirst();
  }

  /** What {@code verb} lends, with the particle or preposition that belongs to it. */
  private Optional<Light> light(Tree tree, Token verb, String preposition) {
    if (!preposition.isEmpty()) {
      return governors.light(verb.lemma() + " " + preposition);
    }
    return tree.particle(verb)
        .flatMap(p -> governors.light(verb.lemma() + " " + p))
        .or(() -> governors.light(verb.lemma()));
  }

  private void lend(
      Tree tree,
      Token noun,
      Token verb,
      Entry entry,
      List<Argument> sources,
      List<Argument> targets) {
    String preposition = noun.is("obl") ? tree.preposition(noun) : "";
    boolean reversed =
        light(tree, verb, preposition).filter(l -> l.turns(entry.predicate())).isPresent();
    boolean passive = tree.isPassive(verb) && !noun.is("obl");
    List<Token> subjects =
        passive
            ? VerbPattern.obliques(tree, verb, "by")
            : tree.surfaceSubject(verb).filter(s -> !s.equals(noun)).stream().toList();
    if (reversed) {
      subjects.forEach(t -> targets.add(new Argument(t, "light.subj")));
      Stream.of("from", "by", "at the hands of")
          .flatMap(
              p ->
                  Stream.concat(
                      VerbPattern.obliques(tree, verb, p).stream(), phrases(tree, noun, p)))
          .forEach(t -> sources.add(new Argument(t, "light.from")));
    } else {
      // "Egypt proposed talks between Israel and Hamas" has its parties.
      if (!entry.predicate().reciprocal() || own(tree, noun, "between").findAny().isEmpty()) {
        subjects.forEach(t -> sources.add(new Argument(t, "light.subj")));
      }
      prepositions(entry.target())
          .forEach(
              p ->
                  VerbPattern.obliques(tree, verb, p)
                      .forEach(t -> targets.add(new Argument(t, "light." + p))));
    }
  }

  /** The verb that answers what the noun says of somebody else: "rejected Iran's offer". */
  static Optional<Token> answer(Tree tree, Token noun, Governors governors) {
    boolean owned =
        owners(tree, noun).anyMatch(t -> t.upos() != Upos.PRON)
            || ORIGINS.stream().anyMatch(p -> own(tree, noun, p).findAny().isPresent());
    boolean object = noun.is("obj") || noun.relation().equals("nsubj:pass");
    if (!owned || !(object || noun.is("obl"))) {
      return Optional.empty();
    }
    String preposition = object ? "" : " " + tree.preposition(noun);
    return tree.head(noun)
        .filter(
            v ->
                governors.answers(
                    tree.particle(v).map(p -> v.lemma() + " " + p).orElse(v.lemma())
                        + preposition));
  }

  /** What a stage belongs to: "the results of the meeting" stand for the meeting. */
  private static Token stageOf(Tree tree, Token meeting) {
    return tree.head(meeting)
        .filter(h -> meeting.is("nmod") && STAGES.contains(h.lemma()))
        .orElse(meeting);
  }

  // "marched in protest against", "in support of": whoever does the one does the other.
  private static boolean isManner(Tree tree, Token noun) {
    return noun.is("obl")
        && tree.preposition(noun).equals("in")
        && tree.dependents(noun).stream()
            .noneMatch(t -> t.is("det") || t.is("nmod:poss") || t.is("amod"))
        && tree.head(noun).filter(v -> v.upos() == Upos.VERB).isPresent();
  }

  /** Who holds a meeting that is only the setting: "he will be firm in talks with Putin". */
  private static Optional<Token> setting(Tree tree, Token meeting) {
    Token noun = stageOf(tree, meeting);
    boolean part = noun.index() != meeting.index() && (noun.is("obj") || noun.is("obl"));
    if (!part && (!noun.is("obl") || !SETTINGS.contains(tree.preposition(noun)))) {
      return Optional.empty();
    }
    return tree.head(noun)
        .filter(v -> v.upos() == Upos.VERB)
        .flatMap(v -> tree.doer(v).or(() -> tree.surfaceSubject(v)));
  }
}
