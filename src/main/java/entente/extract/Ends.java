package entente.extract;

import entente.core.Actor;
import entente.core.Link;
import entente.core.Linked;
import entente.core.Mention;
import entente.core.Participant;
import entente.core.Span;
import entente.core.Token;
import entente.core.Upos;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who stands at a word of one sentence. A word that names nobody climbs to the actor behind it:
 * "Russia's attacks" to Russia, "the shift in Trump's stance" to Trump, "dozens of protesters" to
 * the protesters.
 */
final class Ends {
  private static final int MAX_CLIMB = 3;

  /** What is left of an end's score for each step climbed. */
  private static final double CLIMB = 0.85;

  /** Below this, a mention is not worth an edge. */
  private static final double LEAST_SCORE = 0.25;

  /** Prepositions that name some of those described. */
  private static final Set<String> EXAMPLES = Set.of("like", "such as", "including");

  private static final Set<String> JOINTS = Set.of("and", ",");

  /** Prepositions through which a thing leads to whose it is. */
  private static final Set<String> BELONGS = Set.of("of", "by", "from");

  private static final Set<String> MONEY =
      Set.of(
          "dollar",
          "dlr",
          "dlrs",
          "pound",
          "franc",
          "mark",
          "yen",
          "peso",
          "rupee",
          "rouble",
          "ruble",
          "lira",
          "dinar",
          "rial",
          "currency");

  /** Verbs that say whose deed it is what a thing then does. */
  private static final Set<String> USES =
      Set.of(
          "fire",
          "drop",
          "launch",
          "carry",
          "detonate",
          "explode",
          "hurl",
          "throw",
          "lob",
          "mount",
          "stage",
          "conduct",
          "unleash",
          "plant",
          "answer",
          "respond",
          "retaliate",
          "shoot");

  private static final Set<String> BORDERS = Set.of("border", "frontier", "boundary");

  private final Tree tree;
  private final Lexicon lexicon;
  private final Map<Integer, Link.Known> byHead = new HashMap<>();
  private final Map<Integer, Link.Known> byWord = new HashMap<>();
  private final Map<Integer, List<Participant>> byWhole = new HashMap<>();

  Ends(Tree tree, Linked linked, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
    for (Link link : linked.links()) {
      if (link instanceof Link.Several together
          && together.mention().sentence() == tree.sentence().index()) {
        byWhole.put(
            together.mention().head(),
            together.actors().stream()
                .map(a -> new Participant(together.mention().span(), a, together.score()))
                .toList());
      }
      if (link instanceof Link.Known known
          && known.mention().sentence() == tree.sentence().index()
          && known.score() >= LEAST_SCORE) {
        byHead.merge(known.mention().head(), known, Ends::longer);
        nameWords(known.mention()).forEach(i -> byWord.merge(i, known, Ends::longer));
      }
    }
  }

  // The tree may hang a phrase on a word inside a name: "a ban on German journalist [Mesale] Tolu".
  private static IntStream nameWords(Mention mention) {
    return mention.name().stream().flatMapToInt(n -> IntStream.range(n.first(), n.end()));
  }

  private static Link.Known longer(Link.Known a, Link.Known b) {
    return b.mention().span().length() > a.mention().span().length() ? b : a;
  }

  /** Whether a word only belongs to somebody's name: "Support" in "UN Support Mission". */
  boolean isWithinName(Token token) {
    return token.upos() == Upos.PROPN && byWord.containsKey(token.index());
  }

  /** Whether a participant is named itself, and not through something that it owns. */
  boolean isNamed(Participant participant) {
    return byHead.values().stream()
        .anyMatch(
            k ->
                k.mention().kind() != Mention.Kind.ADJECTIVE
                    && k.mention().span().equals(participant.span())
                    && !isPossessor(k.mention()));
  }

  private boolean isPossessor(Mention mention) {
    return tree.sentence().token(mention.head()).relation().equals("nmod:poss");
  }

  /** How many different actors the sentence names. */
  long actors() {
    return Stream.concat(
            byHead.values().stream().map(Link.Known::actor),
            byWhole.values().stream().flatMap(l -> l.stream().map(Participant::actor)))
        .map(Actor::id)
        .distinct()
        .count();
  }

  /** The words that head a mention of somebody, in text order. */
  List<Token> named() {
    return byHead.keySet().stream()
        .sorted()
        .map(tree.sentence()::token)
        .filter(t -> !isPartOfAnother(t))
        .toList();
  }

  // "Jordan's parliament": it is the parliament that acts.
  private boolean isPartOfAnother(Token token) {
    Mention inner = Objects.requireNonNull(byHead.get(token.index())).mention();
    return byHead.values().stream()
        .map(Link.Known::mention)
        .anyMatch(m -> m.span().covers(inner.span()) && !m.span().equals(inner.span()));
  }

  /** Who stands at one of {@link #named()}. */
  Participant standing(Token head) {
    return participant(Objects.requireNonNull(byHead.get(head.index())), 0);
  }

  /** The actors at {@code token} and at what is coordinated with it, in text order. */
  List<Participant> at(Token token) {
    return at(token, token);
  }

  /** As {@link #at(Token)}, for the word of which {@code token} is an argument. */
  List<Participant> at(Token token, Token trigger) {
    List<Participant> found = new ArrayList<>();
    for (Token conjunct : tree.conjuncts(token)) {
      if (isGapped(token, conjunct) || standsBehind(trigger, token, conjunct)) {
        continue;
      }
      found.addAll(several(conjunct).orElseGet(() -> one(conjunct, 0).stream().toList()));
    }
    return found;
  }

  // "a raid, which killed two, and Oslo's reply": a clause in between speaks of the first alone.
  private boolean standsBehind(Token trigger, Token token, Token conjunct) {
    return conjunct.index() > trigger.index()
        && trigger.index() > token.index()
        && tree.subtree(token).contains(trigger);
  }

  /** Who does the same to whom, by a verb that is not said again. */
  record Gap(List<Participant> sources, List<Participant> targets) {}

  /** What a conjunct of an object means, if it is no further object but a clause without a verb. */
  Optional<Gap> gap(Token object, Token conjunct) {
    if (hasNumber(object, conjunct)) {
      return Optional.of(
          new Gap(one(conjunct, 0).stream().toList(), one(object, 0).stream().toList()));
    }
    return subject(conjunct)
        .map(s -> new Gap(one(s, 0).stream().toList(), behind(s, conjunct).stream().toList()));
  }

  private boolean isGapped(Token object, Token conjunct) {
    return conjunct.is("conj")
        && (hasNumber(object, conjunct)
            || subject(conjunct).isPresent()
            || runsOn(object, conjunct));
  }

  // "recognised Kosovo, and [Denmark] South Sudan": two countries side by side are no one name.
  private Optional<Token> subject(Token conjunct) {
    return isCountry(conjunct)
        ? tree.dependents(conjunct, "compound").filter(this::isCountry).findFirst()
        : Optional.empty();
  }

  private boolean isCountry(Token token) {
    return Optional.ofNullable(byHead.get(token.index()))
        .filter(k -> k.actor().kind() == Actor.Kind.COUNTRY)
        .isPresent();
  }

  private Optional<Participant> behind(Token subject, Token conjunct) {
    int start = subject.span().end() + 1;
    return one(conjunct, 0)
        .filter(p -> p.span().end() > start)
        .map(
            p ->
                new Participant(
                    new Span(Math.max(start, p.span().start()), p.span().end()),
                    p.actor(),
                    p.score()));
  }

  // "expelled two diplomats and [Ethiopia three]".
  private boolean hasNumber(Token object, Token conjunct) {
    return tree.dependents(object, "nummod").anyMatch(n -> n.index() == conjunct.index() + 1);
  }

  // "recalled its envoy from Israel, and [Bahrain its envoy] from Lebanon": nothing stands between.
  private boolean runsOn(Token object, Token conjunct) {
    return tree.dependents(object, "conj")
        .filter(other -> !other.equals(conjunct))
        .anyMatch(other -> abut(conjunct, other) || abut(other, conjunct));
  }

  private boolean abut(Token left, Token right) {
    Token first = tree.subtree(right).getFirst();
    return tree.subtree(left).getLast().index() + 1 == first.index()
        && !first.is("punct")
        && !first.is("cc");
  }

  /** Where one noun stands for several: its examples, or the nationalities that share it. */
  private Optional<List<Participant>> several(Token token) {
    return Stream.of(
            byWhole.getOrDefault(token.index(), List.of()),
            examples(token),
            nationalities(token),
            listed(token),
            countries(token))
        .filter(l -> !l.isEmpty())
        .findFirst();
  }

  // "three presidents: Duda, Stubb and Nauseda".
  private List<Participant> listed(Token token) {
    List<Participant> named =
        tree.dependents(token, "appos")
            .flatMap(t -> tree.conjuncts(t).stream())
            .flatMap(t -> Optional.ofNullable(byHead.get(t.index())).stream())
            .filter(k -> k.mention().kind() == Mention.Kind.NAME)
            .map(k -> participant(k, 0))
            .toList();
    return named.size() > 1 ? named : List.of();
  }

  // "Pakistan and Afghanistan's armies", "the armies of Pakistan and Afghanistan": both countries.
  private List<Participant> countries(Token token) {
    return !byHead.containsKey(token.index())
        ? List.of()
        : Stream.concat(
                tree.dependents(token, "nmod:poss"),
                tree.dependents(token, "nmod").filter(t -> tree.preposition(t).equals("of")))
            .map(t -> tree.conjuncts(t).stream().flatMap(c -> country(c).stream()).toList())
            .filter(l -> l.size() > 1)
            .findFirst()
            .map(l -> l.stream().map(p -> within(token, p)).toList())
            .orElse(List.of());
  }

  // What stands there are "the presidents of Chile and Peru".
  private Participant within(Token head, Participant country) {
    Span whole = Objects.requireNonNull(byHead.get(head.index())).mention().span();
    return whole.covers(country.span())
        ? new Participant(whole, country.actor(), country.score())
        : country;
  }

  private Optional<Participant> country(Token token) {
    return Optional.ofNullable(byHead.get(token.index()))
        .filter(k -> k.actor().kind() == Actor.Kind.COUNTRY)
        .map(k -> participant(k, 1));
  }

  // "Armenian and Azerbaijani troops": those of both countries.
  private List<Participant> nationalities(Token token) {
    Link.Known together = byHead.get(token.index());
    return together == null || together.actor().kind() == Actor.Kind.COUNTRY
        ? List.of()
        : tree.dependents(token, "amod")
            .filter(t -> byHead.containsKey(t.index()))
            .map(t -> tree.conjuncts(t).stream().flatMap(c -> share(c, together).stream()).toList())
            .filter(l -> l.size() > 1)
            .findFirst()
            .orElse(List.of());
  }

  /**
   * The part of a body that is of one nationality: "Armenian" of "Armenian and Azerbaijani troops".
   */
  private Optional<Participant> share(Token nationality, Link.Known together) {
    Actor body = together.actor();
    return Optional.ofNullable(byHead.get(nationality.index()))
        .filter(k -> k.actor().kind() == Actor.Kind.COUNTRY)
        .map(
            k -> {
              String noun = body.name().substring(body.name().indexOf(' ') + 1);
              String name = nationality.text() + " " + noun;
              String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
              Actor actor = new Actor(id, name, body.kind(), k.actor().country(), body.sectors());
              return new Participant(
                  k.mention().span(), actor, Math.min(k.score(), together.score()));
            });
  }

  // "allies like Dugin and Medvedev": those who are named, not the description.
  private List<Participant> examples(Token token) {
    return tree.dependents(token, "nmod")
        .filter(this::isExample)
        .flatMap(t -> Stream.concat(tree.conjuncts(t).stream(), joined(t)))
        .distinct()
        .flatMap(t -> Optional.ofNullable(byHead.get(t.index())).stream())
        .filter(k -> k.mention().kind() == Mention.Kind.NAME)
        .map(k -> participant(k, 0))
        .toList();
  }

  // "like philosopher [Dugin] and former president [Medvedev]": names in a row, whatever the tree.
  private Stream<Token> joined(Token example) {
    List<Token> heads = new ArrayList<>();
    Optional<Link.Known> at = Optional.ofNullable(byHead.get(example.index()));
    while (at.isPresent()) {
      int joint = at.get().mention().end();
      at =
          joint < tree.sentence().size() && JOINTS.contains(tree.sentence().token(joint).text())
              ? byHead.values().stream().filter(k -> k.mention().first() == joint + 1).findFirst()
              : Optional.empty();
      at.ifPresent(k -> heads.add(tree.sentence().token(k.mention().head())));
    }
    return heads.stream();
  }

  // The tree may hang the preposition on a later word of the mention: "like philosopher [Dugin]".
  private boolean isExample(Token token) {
    return byHead.containsKey(token.index())
        && tree
            .sentence()
            .tokens()
            .subList(
                byHead.get(token.index()).mention().first(),
                byHead.get(token.index()).mention().end())
            .stream()
            .anyMatch(t -> EXAMPLES.contains(tree.preposition(t)));
  }

  private Optional<Participant> one(Token token, int climbed) {
    if (token.lemma().endsWith("self") || token.lemma().endsWith("selves")) {
      return Optional.empty(); // what one does to oneself is no relation
    }
    Optional<Participant> here = named(token, climbed).or(() -> some(token, climbed));
    if (here.isPresent()) {
      return here;
    }
    return climbed == MAX_CLIMB || !canClimb(token)
        ? Optional.empty()
        : owners(token)
            .map(t -> whose(t, token))
            .flatMap(t -> one(t, climbed + 1).map(p -> qualified(token, t, p)).stream())
            .filter(p -> p.actor().kind() != Actor.Kind.UNKNOWN)
            .findFirst();
  }

  // "the army, whose bombs fell on Homs": the army's bombs.
  private Token whose(Token owner, Token thing) {
    if (!owner.lemma().equals("whose")) {
      return owner;
    }
    Optional<Token> clause = tree.clause(thing);
    while (clause.isPresent() && !clause.get().relation().equals("acl:relcl")) {
      clause = tree.head(clause.get());
    }
    return clause.flatMap(tree::head).orElse(owner);
  }

  // "three of the women", "each of them".
  private Optional<Participant> some(Token token, int climbed) {
    return climbed < MAX_CLIMB
            && (Tree.QUANTITIES.contains(token.lemma()) || token.upos() == Upos.NUM)
        ? tree.dependents(token, "nmod")
            .filter(t -> tree.preposition(t).equals("of"))
            .flatMap(t -> one(t, climbed + 1).stream())
            .findFirst()
            .map(p -> counted(token, p))
        : Optional.empty();
  }

  // "a Turkish convoy" is what stands there, though it is Turkey that has it.
  private static Participant qualified(Token thing, Token owner, Participant found) {
    boolean before = owner.index() < thing.index() && !owner.relation().equals("nmod:poss");
    return before && found.span().end() <= thing.span().start()
        ? new Participant(found.span().union(thing.span()), found.actor(), found.score())
        : found;
  }

  private Optional<Participant> named(Token token, int climbed) {
    Optional<Link.Known> here =
        Optional.ofNullable(byHead.get(token.index()))
            .or(() -> Optional.ofNullable(byWord.get(token.index())));
    if (here.filter(k -> k.mention().kind() == Mention.Kind.NOMINAL).isEmpty()) {
      return here.map(k -> participant(k, climbed));
    }
    return apposition(token, here.get(), climbed)
        .or(() -> members(token, here.get(), climbed))
        .or(() -> here.map(k -> participant(k, climbed)));
  }

  // "his envoy, Steve Witkoff": the name says more than the description.
  private Optional<Participant> apposition(Token token, Link.Known described, int climbed) {
    return tree.dependents(token, "appos")
        .flatMap(t -> Optional.ofNullable(byHead.get(t.index())).stream())
        .filter(k -> k.mention().kind() == Mention.Kind.NAME)
        .findFirst()
        .map(k -> participant(k, climbed))
        .map(
            p -> new Participant(p.span().union(described.mention().span()), p.actor(), p.score()));
  }

  // "a group of British lawmakers": the group has nothing of its own.
  private Optional<Participant> members(Token token, Link.Known group, int climbed) {
    return group.actor().country().isPresent() || climbed == MAX_CLIMB
        ? Optional.empty()
        : tree.dependents(token, "nmod")
            .filter(t -> tree.preposition(t).equals("of"))
            .flatMap(t -> one(t, climbed + 1).stream())
            .findFirst()
            .map(p -> Tree.QUANTITIES.contains(token.lemma()) ? counted(token, p) : p);
  }

  private static Participant counted(Token quantity, Participant members) {
    return new Participant(members.span().union(quantity.span()), members.actor(), members.score());
  }

  private static boolean canClimb(Token token) {
    if (MONEY.contains(token.lemma())) {
      return false; // "US dollars" are nobody's
    }
    return switch (token.upos()) {
      case NOUN, PROPN, NUM -> true;
      case ADJ -> token.is("nsubj") || token.is("obj") || token.is("obl"); // "the US military"
      default -> false;
    };
  }

  /** The words whose actor a thing belongs to, the surest first. */
  private Stream<Token> owners(Token token) {
    Set<String> through =
        victims(token)
            ? Set.of("by")
            : BORDERS.contains(token.lemma()) ? Set.of("with", "of") : BELONGS;
    return Stream.of(
            tree.dependents(token, "nmod:poss"),
            tree.dependents(token).stream()
                .filter(t -> t.index() < token.index())
                .filter(t -> t.is("amod") || t.is("compound") || t.relation().equals("nmod:desc")),
            tree.dependents(token, "nmod").filter(t -> through.contains(tree.preposition(t))),
            doers(token),
            agents(token),
            users(token),
            tree.dependents(token, "nmod")
                .filter(t -> tree.preposition(t).equals("in") && !byHead.containsKey(t.index())))
        .flatMap(s -> s);
  }

  // "the release of prisoners by [Belarus]": the tree hangs the doer on the victims.
  private Stream<Token> doers(Token token) {
    return tree.dependents(token, "nmod")
        .filter(t -> tree.preposition(t).equals("of"))
        .flatMap(t -> tree.dependents(t, "nmod"))
        .filter(t -> tree.preposition(t).equals("by"));
  }

  private Stream<Token> agents(Token token) {
    return tree.dependents(token, "acl")
        .filter(v -> v.upos() == Upos.VERB && tree.isPassive(v))
        .flatMap(v -> VerbPattern.obliques(tree, v, "by").stream());
  }

  // "fired rockets that killed five", "answered with bombs that killed five": who fired kills.
  private Stream<Token> users(Token token) {
    return tree.dependents(token, "acl").noneMatch(v -> v.relation().equals("acl:relcl"))
        ? Stream.empty()
        : tree
            .head(token)
            .filter(v -> USES.contains(v.lemma()))
            .filter(v -> token.is("obj") || tree.preposition(token).equals("with"))
            .flatMap(tree::doer)
            .stream();
  }

  // "the killing of journalists" does not belong to the journalists.
  private boolean victims(Token token) {
    return lexicon.entries(token.lemma(), Upos.NOUN).stream()
        .filter(e -> e.pos() == Entry.Pos.NOUN)
        .anyMatch(e -> e.target().contains(Slot.preposition("of")));
  }

  private Participant participant(Link.Known known, int climbed) {
    double score = known.score() * Math.pow(CLIMB, climbed);
    return new Participant(known.mention().span(), known.actor(), score);
  }
}
