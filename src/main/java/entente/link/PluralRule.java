package entente.link;

import entente.core.Actor;
import entente.core.Mention;
import entente.core.Sentence;
import entente.core.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says whom words mean that speak of two at once: "the two countries", "both leaders", "the
 * neighbours", and "they" after "France and Germany". Only two that the text has named close by,
 * and no third with them.
 */
final class PluralRule {
  /** How many sentences back the two may have been named. */
  private static final int REACH = 3;

  private static final double SCORE = 0.6;

  /** How sure it must be who a description means. */
  private static final double SURE = 0.65;

  private static final Set<String> DEFINITE = Set.of("the", "these", "those", "this");

  /** Plurals that speak of two even without a number. */
  private static final Set<String> OPPOSITES =
      Set.of("neighbours", "neighbors", "rivals", "foes", "adversaries");

  private static final Set<String> STATES =
      Set.of(
          "countries",
          "nations",
          "states",
          "powers",
          "superpowers",
          "governments",
          "capitals",
          "neighbours",
          "neighbors",
          "sides",
          "parties",
          "foes",
          "rivals",
          "adversaries",
          "enemies",
          "camps",
          "armies",
          "allies",
          "claimants",
          "delegations");

  private static final Set<String> PEOPLE =
      Set.of(
          "leaders",
          "presidents",
          "men",
          "women",
          "ministers",
          "premiers",
          "statesmen",
          "chancellors",
          "candidates",
          "generals",
          "envoys",
          "negotiators");

  /** Plurals that speak of those who govern. */
  private static final Set<String> LEADERS =
      Set.of("leaders", "presidents", "premiers", "chancellors");

  /** Sectors of those who lead a country, a party, an army. */
  private static final Set<String> LEADING = Set.of("GOV", "IGO", "LEG", "MIL", "OPP", "PTY");

  /** Plurals that speak of two states or of two people. */
  private static final Set<String> RIVALS =
      Set.of("rivals", "foes", "adversaries", "enemies", "allies");

  private static final Set<String> BODIES =
      Set.of(
          "companies",
          "firms",
          "groups",
          "banks",
          "airlines",
          "carriers",
          "chains",
          "carmakers",
          "unions",
          "partners",
          "movements",
          "organisations",
          "organizations");

  /** Words for two of whatever kind. */
  private static final Set<String> PAIRS = Set.of("pair", "duo");

  /** Plurals that speak of the two of whom the text has spoken together, without a number. */
  private static final Set<String> PARTIES = Set.of("sides", "parties", "antagonists");

  private static final Set<String> THEY = Set.of("they", "them");

  private final Reading reading;

  /** Two of whom the text has spoken together, in text order. */
  private final List<List<Found>> pairs = new ArrayList<>();

  private int read;

  PluralRule(Reading reading) {
    this.reading = reading;
  }

  /** Whether a word can speak of two at once. */
  static boolean mayMeanTwo(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return kind(lower).isPresent() || THEY.contains(lower);
  }

  /**
   * The two, in the order in which they were named; empty if it is not clear who they are. Asked in
   * the order of the text.
   */
  List<Found> link(Mention mention) {
    readUntil(mention);
    List<Found> two = two(mention);
    if (two.size() == 2) {
      pairs.add(two);
    }
    return two;
  }

  private List<Found> two(Mention mention) {
    String noun = reading.head(mention).text().toLowerCase(Locale.ROOT);
    if (mention.kind() == Mention.Kind.PRONOUN) {
      List<Found> subjects = THEY.contains(noun) ? they(mention) : List.of();
      return subjects.isEmpty() && noun.equals("them") ? them(mention) : subjects;
    }
    Optional<Kind> kind = kind(noun);
    if (kind.isEmpty()) {
      return List.of();
    }
    if (isPair(mention, noun)) {
      List<Found> two = named(mention, kind.orElseThrow());
      return two.isEmpty() && RIVALS.contains(noun) ? named(mention, Kind.PERSON) : two;
    }
    return PARTIES.contains(noun) && isDefinite(before(mention))
        ? spokenOf(mention, Kind.STATE).orElse(List.of())
        : List.of();
  }

  /** What the two may be. */
  private enum Kind {
    STATE,
    PERSON,
    LEADER,
    BODY,
    ANY
  }

  private static Optional<Kind> kind(String noun) {
    return STATES.contains(noun)
        ? Optional.of(Kind.STATE)
        : PEOPLE.contains(noun)
            ? Optional.of(LEADERS.contains(noun) ? Kind.LEADER : Kind.PERSON)
            : BODIES.contains(noun)
                ? Optional.of(Kind.BODY)
                : PAIRS.contains(noun) ? Optional.of(Kind.ANY) : Optional.empty();
  }

  /** Notes who is coordinated in the sentences before that of {@code mention}. */
  private void readUntil(Mention mention) {
    for (; read < mention.sentence(); read++) {
      Sentence sentence = reading.sentences().get(read);
      for (Token token : sentence.tokens()) {
        List<Found> together =
            coordinated(sentence, token).stream().filter(PluralRule::isNamed).toList();
        if (together.size() == 2 && !token.is("conj")) {
          pairs.add(together);
        }
      }
    }
  }

  private boolean isPair(Mention mention, String noun) {
    List<String> before = before(mention);
    return before.contains("both")
        || (isDefinite(before)
            && (before.contains("two") || OPPOSITES.contains(noun) || PAIRS.contains(noun)));
  }

  private List<String> before(Mention mention) {
    return reading
        .sentence(mention)
        .dependents(reading.head(mention))
        .filter(t -> t.index() < mention.head())
        .map(Token::lemma)
        .toList();
  }

  private static boolean isDefinite(List<String> before) {
    return DEFINITE.stream().anyMatch(before::contains);
  }

  /**
   * Of a kind the two of whom the text has last spoken together, or else the nearest two, unless a
   * third was named as near.
   */
  private List<Found> named(Mention mention, Kind kind) {
    return spokenOf(mention, kind)
        .orElseGet(
            () ->
                kind == Kind.BODY || kind == Kind.ANY
                    ? List.of()
                    : nearest(mention, kind, subjects(mention)));
  }

  private Optional<List<Found>> spokenOf(Mention mention, Kind kind) {
    Set<String> others = subjects(mention);
    return pairs.reversed().stream()
        .filter(p -> p.stream().allMatch(f -> isCandidate(f, kind)))
        .filter(p -> p.stream().noneMatch(f -> others.contains(key(f.actor()))))
        .findFirst()
        .map(p -> inOrder(mention, p.stream()));
  }

  /** Who does something to the two: they are not meant themselves. */
  private Set<String> subjects(Mention mention) {
    Sentence sentence = reading.sentence(mention);
    return clauses(sentence, reading.head(mention))
        .flatMap(t -> sentence.dependent(t, "nsubj").stream())
        .filter(t -> t.index() < mention.first())
        .flatMap(t -> reading.at(mention.sentence(), t).stream())
        .flatMap(f -> Stream.concat(Stream.of(key(f.actor())), f.actor().country().stream()))
        .collect(Collectors.toSet());
  }

  /** The words above, up to a clause that only goes along with another: "a day after …". */
  private static Stream<Token> clauses(Sentence sentence, Token token) {
    Stream.Builder<Token> above = Stream.builder();
    Optional<Token> at = Optional.of(token);
    while (at.isPresent() && !at.get().is("advcl")) {
      at = sentence.head(at.get());
      at.ifPresent(above::add);
    }
    return above.build();
  }

  private List<Found> nearest(Mention mention, Kind kind, Set<String> others) {
    Map<String, Found> near = new LinkedHashMap<>();
    for (int back = 0; back <= Math.min(REACH, mention.sentence()); back++) {
      reading.in(mention.sentence() - back).stream()
          .filter(f -> f.isBefore(mention) && isNamed(f) && isCandidate(f, kind))
          .filter(f -> !others.contains(key(f.actor())))
          .sorted((a, b) -> Integer.compare(a.mention().first(), b.mention().first()))
          .forEach(f -> near.putIfAbsent(key(f.actor()), f));
      if (near.size() >= 2) {
        return near.size() == 2
            ? inOrder(mention, near.values().stream())
            : mostNamed(mention, near);
      }
    }
    return List.of();
  }

  private static boolean isNamed(Found found) {
    Mention.Kind kind = found.mention().kind();
    boolean named = kind == Mention.Kind.NAME || kind == Mention.Kind.ADJECTIVE;
    // "the Yemeni government" is as good as a name, and so is "the Russian" for Putin.
    return named
        ? found.score() >= 0.5
        : (isGovernment(found.actor()) && found.score() >= 0.8)
            || (kind == Mention.Kind.NOMINAL && found.isPerson() && found.score() >= SURE);
  }

  private static boolean isCandidate(Found found, Kind kind) {
    Actor actor = found.actor();
    return switch (kind) {
      case PERSON -> found.isPerson();
      case LEADER -> found.isPerson() && (actor.sectors().isEmpty() || isInPower(actor));
      case STATE -> actor.kind() == Actor.Kind.COUNTRY || isGovernment(actor) || isArmed(actor);
      case BODY -> actor.kind() == Actor.Kind.ORGANISATION && !isGovernment(actor);
      case ANY -> actor.kind() != Actor.Kind.UNKNOWN;
    };
  }

  private static boolean isInPower(Actor actor) {
    return actor.sectors().stream().anyMatch(s -> LEADING.contains(s) || OwnActors.isRebel(s));
  }

  private static boolean isGovernment(Actor actor) {
    return actor.kind() == Actor.Kind.ORGANISATION && actor.name().startsWith("Government of ");
  }

  private static boolean isArmed(Actor actor) {
    return actor.kind() == Actor.Kind.ORGANISATION && OwnActors.isArmed(actor);
  }

  /** A state and its government are one side. */
  private static String key(Actor actor) {
    return actor.kind() == Actor.Kind.PERSON || isArmed(actor)
        ? actor.id()
        : actor.country().orElse(actor.id());
  }

  /** Of three and more, the two that the article has named more often than the rest. */
  private List<Found> mostNamed(Mention mention, Map<String, Found> near) {
    List<Found> most =
        near.values().stream()
            .sorted(Comparator.comparingLong((Found f) -> -times(f.actor(), mention)))
            .toList();
    return times(most.get(1).actor(), mention) > times(most.get(2).actor(), mention)
        ? inOrder(mention, most.stream().limit(2))
        : List.of();
  }

  private long times(Actor actor, Mention until) {
    return reading
        .all()
        .filter(f -> f.isBefore(until) && key(f.actor()).equals(key(actor)))
        .count();
  }

  private static List<Found> inOrder(Mention mention, Stream<Found> two) {
    return two.sorted((a, b) -> a.mention().span().compareTo(b.mention().span()))
        .map(f -> new Found(mention, f.actor(), SCORE, List.of(), f.gender(), Optional.empty()))
        .toList();
  }

  /** Those who were together the subject of the clause before, or of the sentence before. */
  private List<Found> they(Mention mention) {
    for (int back = 0; back <= Math.min(1, mention.sentence()); back++) {
      Sentence sentence = reading.sentences().get(mention.sentence() - back);
      List<Found> together = new ArrayList<>();
      for (Token token : sentence.tokens()) {
        if (token.is("nsubj") && (back > 0 || token.index() < mention.first())) {
          List<Found> here = together(sentence, token);
          if (here.size() > 1) {
            together = here;
          } else if (!here.isEmpty()) {
            return List.of(); // somebody else came between
          }
        }
      }
      if (!together.isEmpty()) {
        return together.size() == 2 ? inOrder(mention, together.stream()) : List.of();
      }
    }
    return List.of();
  }

  /** To whom something else was done just before. */
  private List<Found> them(Mention mention) {
    Set<String> others = subjects(mention);
    return pairs.reversed().stream()
        .filter(p -> p.getFirst().mention().sentence() >= mention.sentence() - 1)
        .findFirst()
        .filter(p -> p.stream().noneMatch(f -> others.contains(key(f.actor()))))
        .map(p -> inOrder(mention, p.stream()))
        .orElse(List.of());
  }

  /** The coordinated, or the two for whom a plural stands. */
  private List<Found> together(Sentence sentence, Token subject) {
    return pairs.stream()
        .filter(p -> p.getFirst().mention().equals(p.getLast().mention()))
        .filter(p -> p.getFirst().mention().sentence() == sentence.index())
        .filter(p -> p.getFirst().mention().head() == subject.index())
        .findFirst()
        .orElseGet(() -> coordinated(sentence, subject));
  }

  private List<Found> coordinated(Sentence sentence, Token subject) {
    return Stream.concat(Stream.of(subject), sentence.dependents(subject, "conj"))
        .flatMap(t -> reading.at(sentence.index(), t).stream())
        .toList();
  }
}
