package entente.extract;

import entente.core.Token;
import entente.core.Upos;
import entente.extract.Match.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads verbs: "Dugin criticised Trump", "Trump was criticised by Dugin", "lashed out at", "cut
 * ties with", "demanded that Iran stop", "threatened to attack Iran". The passive turns subject and
 * object round; a verb without a subject of its own takes that of the verb or noun above it.
 */
final class VerbPattern implements Pattern {
  private static final double WEIGHT = 0.9;

  private static final Set<String> CLAUSES = Set.of("advcl", "acl", "conj", "parataxis");

  /** Where the actor may stand on whom an infinitive acts. */
  private static final Set<String> INFINITIVE_TARGETS =
      Set.of("with", "to", "on", "against", "at", "upon", "over", "from", "into", "in", "for");

  private static final Set<String> MAKING =
      Set.of(
          "set up", "establish", "create", "form", "found", "build", "launch", "appoint", "hold");

  @Override
  public Optional<Match> match(Tree tree, Token verb, Entry entry) {
    if (!wordsFit(tree, verb, entry)) {
      return Optional.empty();
    }
    boolean passive = tree.isPassive(verb) && (takesObject(entry) || tree.hasPassive(verb));
    List<Argument> sources = new ArrayList<>();
    List<Argument> targets = new ArrayList<>();
    entry.source().forEach(slot -> fill(tree, verb, slot, passive, entry, sources));
    entry.target().forEach(slot -> fill(tree, verb, slot, passive, entry, targets));
    return Optional.of(
        new Match(
            entry, verb, sources, targets, Optional.empty(), spent(tree, verb, entry), WEIGHT));
  }

  // "Qatar mediated between": what has no object has no passive, whatever the tree says.
  private static boolean takesObject(Entry entry) {
    return !entry.objects().isEmpty()
        || Stream.concat(entry.source().stream(), entry.target().stream())
            .anyMatch(s -> s.kind() != Slot.Kind.SUBJECT && s.kind() != Slot.Kind.PREPOSITION);
  }

  private static Set<Integer> spent(Tree tree, Token verb, Entry entry) {
    return entry.objects().isEmpty()
        ? Set.of()
        : object(tree, verb, entry).map(Token::index).map(Set::of).orElse(Set.of());
  }

  private static boolean wordsFit(Tree tree, Token verb, Entry entry) {
    Optional<String> particle = tree.particle(verb);
    if (entry.particle().isPresent()
        ? !tree.hasParticle(verb, entry.particle().get())
        : particle.isPresent() && entry.objects().isEmpty()) {
      return false;
    }
    return (entry.objects().isEmpty() || object(tree, verb, entry).isPresent())
        && companionFits(tree, verb, entry);
  }

  static boolean companionFits(Tree tree, Token trigger, Entry entry) {
    return entry.companions().isEmpty()
        || phrase(tree, trigger).anyMatch(t -> entry.companions().contains(t.lemma()));
  }

  /** What belongs to the trigger itself: not the clauses that only hang on it. */
  private static Stream<Token> phrase(Tree tree, Token trigger) {
    return tree.dependents(trigger).stream()
        .flatMap(t -> Stream.concat(Stream.of(t), isClause(t) ? Stream.empty() : phrase(tree, t)));
  }

  private static boolean isClause(Token token) {
    return CLAUSES.stream().anyMatch(token::is);
  }

  /** The noun that completes the verb, as in "sever ties". */
  private static Optional<Token> object(Tree tree, Token verb, Entry entry) {
    Stream<Token> objects =
        tree.isPassive(verb) ? tree.surfaceSubject(verb).stream() : objects(tree, verb).stream();
    return objects
        .flatMap(t -> tree.conjuncts(t).stream())
        .flatMap(t -> tree.counted(t))
        .filter(t -> entry.objects().contains(t.lemma()))
        .findFirst();
  }

  private static void fill(
      Tree tree, Token verb, Slot slot, boolean passive, Entry entry, List<Argument> into) {
    tokens(tree, verb, slot, passive, entry)
        .forEach(t -> into.add(new Argument(t, passive ? slot + ":pass" : slot.toString())));
  }

  private static List<Token> tokens(
      Tree tree, Token verb, Slot slot, boolean passive, Entry entry) {
    return switch (slot.kind()) {
      case SUBJECT ->
          passive ? obliques(tree, verb, "by") : tree.surfaceSubject(verb).stream().toList();
      case OBJECT -> passive ? tree.surfaceSubject(verb).stream().toList() : objects(tree, verb);
      case INDIRECT_OBJECT ->
          passive && tree.dependent(verb, "obj").isPresent()
              ? tree.surfaceSubject(verb).stream().toList()
              : receivers(tree, verb);
      case THAT -> thatSubjects(tree, verb, object(tree, verb, entry));
      case INFINITIVE -> infinitiveTargets(tree, verb, 0);
      case POSSESSOR ->
          object(tree, verb, entry).stream().flatMap(o -> NounPattern.owners(tree, o)).toList();
      case PREPOSITION -> phrases(tree, verb, slot.preposition(), entry);
    };
  }

  // "lent [Iraq] billions": the tree often takes both for objects.
  private static List<Token> receivers(Tree tree, Token verb) {
    List<Token> receivers = tree.dependents(verb, "iobj").toList();
    List<Token> objects = tree.dependents(verb, "obj").toList();
    if (receivers.isEmpty() && objects.size() == 1) {
      return counted(tree, objects.getFirst());
    }
    return receivers.isEmpty() && objects.size() > 1 ? objects.subList(0, 1) : receivers;
  }

  // "sell [Poland] 250 tanks": the tree makes one noun phrase of both.
  private static List<Token> counted(Tree tree, Token object) {
    return tree.dependents(object, "compound")
        .filter(t -> t.upos() == Upos.PROPN)
        .filter(
            t ->
                tree.dependents(object, "nummod")
                    .anyMatch(n -> n.index() > t.index() && n.index() < object.index()))
        .limit(1)
        .toList();
  }

  /**
   * The objects of an active verb: its own, one it shares, or the noun that its clause qualifies.
   */
  static List<Token> objects(Tree tree, Token verb) {
    // "warned Belarus": the tree often says iobj.
    List<Token> own =
        Stream.concat(tree.dependents(verb, "obj"), tree.dependents(verb, "iobj")).toList();
    // "charges that Chad arms rebels": with an object of its own, "that" opens a mere clause.
    List<Token> said = own.stream().filter(t -> tree.antecedent(t, verb).equals(t)).toList();
    if (!said.isEmpty()) {
      return said;
    }
    if (!own.isEmpty()) {
      return own.stream().map(t -> tree.antecedent(t, verb)).toList();
    }
    if (isRelative(tree, verb) && tree.dependent(verb, "ccomp").isEmpty()) {
      boolean objectIsQualified =
          tree.dependent(verb, "nsubj").filter(s -> tree.antecedent(s, verb).equals(s)).isPresent()
              && tree.dependents(verb, "obl").noneMatch(t -> !tree.antecedent(t, verb).equals(t));
      return objectIsQualified ? tree.head(verb).stream().toList() : List.of();
    }
    Optional<Token> doer = infinitiveSubject(tree, verb).or(() -> beforeMark(tree, verb));
    return doer.or(() -> sharedObject(tree, verb)).stream().toList();
  }

  // "the embargo that it imposed": the tree may take "that" for a mere mark.
  private static boolean isRelative(Tree tree, Token verb) {
    return verb.relation().equals("acl:relcl")
        || (verb.is("acl")
            && tree.dependent(verb, "nsubj").isPresent()
            && tree.dependents(verb, "mark").anyMatch(t -> Tree.lower(t).equals("that")));
  }

  // "helped the U.S. fight": the tree makes the one who is helped the subject of what follows.
  private static Optional<Token> infinitiveSubject(Tree tree, Token verb) {
    return Stream.concat(tree.dependents(verb, "ccomp"), tree.dependents(verb, "xcomp"))
        .filter(c -> c.index() > verb.index() && isBare(tree, c))
        .flatMap(c -> tree.dependents(c, "nsubj"))
        .filter(s -> s.index() > verb.index())
        .findFirst();
  }

  // "accused Ankara of going": the tree may give Ankara to what follows its "of".
  private static Optional<Token> beforeMark(Tree tree, Token verb) {
    return Stream.concat(tree.dependents(verb, "advcl"), tree.dependents(verb, "ccomp"))
        .flatMap(
            c ->
                tree.dependents(c).stream()
                    .filter(t -> t.is("obj") || t.is("nsubj"))
                    .filter(t -> t.index() > verb.index())
                    .filter(t -> tree.dependents(c, "mark").anyMatch(m -> m.index() > t.index())))
        .findFirst();
  }

  private static boolean isBare(Tree tree, Token verb) {
    return verb.upos() == Upos.VERB
        && (tree.isInfinitive(verb) || Tree.lower(verb).equals(verb.lemma()))
        && tree.dependent(verb, "aux").isEmpty();
  }

  // "criticised and threatened Israel": the object stands with one of the two verbs.
  private static Optional<Token> sharedObject(Tree tree, Token verb) {
    if (tree.dependent(verb, "ccomp").isPresent() || tree.dependent(verb, "xcomp").isPresent()) {
      return Optional.empty();
    }
    Optional<Token> later =
        tree.dependents(verb, "conj")
            .filter(c -> c.upos() == Upos.VERB && tree.dependent(c, "nsubj").isEmpty())
            .filter(c -> tree.dependents(verb).stream().noneMatch(t -> isBetween(t, verb, c)))
            .flatMap(c -> tree.dependents(c, "obj"))
            .findFirst();
    Optional<Token> earlier =
        verb.is("conj") && tree.dependent(verb, "obl").isEmpty()
            ? tree.head(verb)
                .flatMap(h -> tree.dependent(h, "obj"))
                .filter(o -> o.index() > verb.index())
            : Optional.empty();
    return later.or(() -> earlier);
  }

  private static boolean isBetween(Token dependent, Token verb, Token conjunct) {
    return dependent.index() > verb.index()
        && dependent.index() < conjunct.index()
        && (dependent.is("obl") || dependent.is("obj"));
  }

  /** The nouns of the verb's phrases that {@code preposition} opens. */
  static List<Token> obliques(Tree tree, Token verb, String preposition) {
    if (preposition.equals("by") && tree.joined(verb).isPresent()) {
      return tree.joined(verb).stream().toList();
    }
    return Stream.concat(Stream.of(verb), tree.dependents(verb, "advmod"))
        .flatMap(t -> tree.dependents(t, "obl"))
        .filter(t -> tree.preposition(t).equals(preposition))
        .filter(t -> tree.dependents(verb, "obl").noneMatch(o -> isPressure(tree, o, t)))
        .map(t -> tree.antecedent(t, verb))
        .toList();
  }

  // "withdrew under pressure from Beijing" is no withdrawal from Beijing.
  private static boolean isPressure(Tree tree, Token noun, Token phrase) {
    return tree.preposition(noun).equals("under")
        && tree.strays(noun).anyMatch(t -> t.equals(phrase));
  }

  /** Phrases of the verb, or of its object, which the tree cannot always tell apart. */
  private static List<Token> phrases(Tree tree, Token verb, String preposition, Entry entry) {
    List<Token> found = new ArrayList<>(obliques(tree, verb, preposition));
    Stream<Token> nouns =
        entry.objects().isEmpty()
            ? tree.dependents(verb, "obj")
            : object(tree, verb, entry).stream();
    nouns
        .flatMap(o -> Stream.concat(Stream.of(o), ofPhrase(tree, o)))
        .flatMap(o -> tree.dependents(o, "nmod"))
        .filter(t -> !t.relation().equals("nmod:poss"))
        .filter(t -> tree.preposition(t).equals(preposition))
        .forEach(found::add);
    companions(tree, verb, entry)
        .flatMap(c -> tree.dependents(c, "nmod"))
        .filter(t -> tree.preposition(t).equals(preposition))
        .forEach(found::add);
    if (found.isEmpty() && entry.objects().isEmpty()) {
      tree.dependents(verb, "conj")
          .filter(c -> c.upos() == Upos.VERB && tree.dependent(c, "nsubj").isEmpty())
          .flatMap(c -> obliques(tree, c, preposition).stream())
          .forEach(found::add);
    }
    return found;
  }

  /** The nouns that complete the verb behind a preposition: "call for [sanctions] against". */
  private static Stream<Token> companions(Tree tree, Token verb, Entry entry) {
    return tree.dependents(verb, "obl").filter(t -> entry.companions().contains(t.lemma()));
  }

  /** What a thing is of: "a ban [on imports] of", "supplies of arms to". */
  private static Stream<Token> ofPhrase(Tree tree, Token noun) {
    return tree.dependents(noun, "nmod")
        .filter(t -> t.upos() == Upos.NOUN)
        .filter(t -> Set.of("of", "on").contains(tree.preposition(t)));
  }

  /** The subjects of the that-clauses of a verb or adjective: "demanded that [Iran] stop". */
  static List<Token> thatSubjects(Tree tree, Token verb) {
    return thatSubjects(tree, verb, Optional.empty());
  }

  // "demanded that Iran stop", "dropped its demand that Iran stop".
  private static List<Token> thatSubjects(Tree tree, Token verb, Optional<Token> object) {
    return Stream.concat(
            tree.dependents(verb, "ccomp"),
            object.stream()
                .filter(o -> tree.dependents(o, "nmod:poss").allMatch(t -> t.upos() == Upos.PRON))
                .flatMap(o -> tree.dependents(o, "acl"))
                .filter(v -> !v.relation().equals("acl:relcl")))
        .flatMap(c -> tree.dependents(c).stream().filter(t -> t.is("nsubj")))
        .toList();
  }

  static List<Token> infinitiveTargets(Tree tree, Token verb, int depth) {
    List<Token> found = new ArrayList<>();
    complements(tree, verb)
        .forEach(
            c -> {
              if (!tree.isPassive(c) && !isMade(tree, c)) {
                objects(tree, c).stream().filter(o -> !isOwn(tree, o)).forEach(found::add);
              }
              tree.dependents(c, "obl")
                  .filter(t -> INFINITIVE_TARGETS.contains(tree.preposition(t)))
                  .forEach(found::add);
              tree.dependents(c, "obj")
                  .flatMap(o -> tree.dependents(o, "nmod"))
                  .filter(t -> INFINITIVE_TARGETS.contains(tree.preposition(t)))
                  .forEach(found::add);
              if (depth < 2) {
                found.addAll(infinitiveTargets(tree, c, depth + 1));
              }
            });
    return found;
  }

  // "agreed to set up a company": what is yet to be made suffers nothing.
  private static boolean isMade(Tree tree, Token verb) {
    return MAKING.contains(
        tree.particle(verb).map(p -> verb.lemma() + " " + p).orElse(verb.lemma()));
  }

  // "willing to withdraw its troops": that is the doer's.
  private static boolean isOwn(Tree tree, Token object) {
    return tree.dependents(object, "nmod:poss").anyMatch(t -> t.upos() == Upos.PRON);
  }

  /** Whether it is said what the object is, or is to do: "called [him] a liar". */
  static boolean hasComplement(Tree tree, Token verb) {
    long objects = tree.dependents(verb).stream().filter(t -> t.is("obj") || t.is("iobj")).count();
    return objects > 1
        || tree.dependents(verb).stream().anyMatch(t -> t.is("xcomp") || t.is("ccomp"));
  }

  /** The verbs that complete a verb or adjective: "agreed to [meet]". */
  static Stream<Token> complements(Tree tree, Token verb) {
    return tree.dependents(verb).stream()
        .filter(t -> t.upos() == Upos.VERB)
        .filter(
            t ->
                t.is("xcomp")
                    || (t.relation().equals("acl") && tree.isInfinitive(t))
                    || (t.is("ccomp") && tree.dependent(t, "nsubj").isEmpty())
                    || (t.is("advcl") && tree.isInfinitive(t)));
  }
}
