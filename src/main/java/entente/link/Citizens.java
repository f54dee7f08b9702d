package entente.link;

import entente.core.Actor;
import entente.core.Mention;
import entente.core.Sentence;
import entente.core.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a people, which stands for its country, from some of its citizens. */
final class Citizens {
  private static final Set<String> ALL = Set.of("the", "these", "those", "all", "we", "us", "both");

  private static final Pattern MANY = Pattern.compile(".*(s|sh|ese|men)|French|Dutch");

  private Citizens() {}

  /**
   * Whom the name of a people means: "the Russians" their country, "a Russian" and "40
   * Palestinians" its citizens.
   *
   * @param first where the name begins in its sentence
   */
  static Actor meant(Reading reading, Mention mention, Name people, int first) {
    return minority(reading, mention, people, first)
        .orElseGet(() -> plain(reading, mention, people, first));
  }

  /** "Macedonian Albanians" are some of Macedonia's people. */
  private static Optional<Actor> minority(
      Reading reading, Mention mention, Name people, int first) {
    if (!people.is(Name.Sense.PEOPLE)) {
      return Optional.empty();
    }
    return reading.hits(reading.sentence(mention)).stream()
        .filter(h -> h.end() == first)
        .flatMap(h -> h.names().stream())
        .filter(n -> n.is(Name.Sense.ADJECTIVE) && n.entry() instanceof Country)
        .map(n -> (Country) n.entry())
        .filter(c -> !c.id().equals(people.entry().id()))
        .findFirst()
        .map(c -> minority(c, String.join(" ", people.words())));
  }

  private static Actor minority(Country country, String people) {
    String name = country.adjective() + " " + people;
    return new Actor(
        Words.slug(name), name, Actor.Kind.GROUP, Optional.of(country.id()), List.of("CVL"));
  }

  private static Actor plain(Reading reading, Mention mention, Name people, int first) {
    return people.is(Name.Sense.PEOPLE, Name.Sense.ADJECTIVE)
            && people.entry() instanceof Country country
            && isSome(reading.sentence(mention), mention, first, people)
        ? OwnActors.citizens(country)
        : people.actor(reading.date());
  }

  /** Whether a word for a nation's people is one person: "the Italian", unlike "the French". */
  static boolean isOne(Sentence sentence, int token) {
    Token head = sentence.token(token);
    boolean qualifies =
        head.is("amod") || head.is("compound") || sentence.dependent(head, "conj").isPresent();
    return !qualifies
        && !MANY.matcher(head.text()).matches()
        && sentence.dependents(head, "det").anyMatch(t -> t.lemma().equals("the"));
  }

  /** "captured Israelis": some of them. */
  private static boolean isBareObject(Sentence sentence, Token head, Name people) {
    return head.is("obj")
        && people.is(Name.Sense.PEOPLE)
        && head.text().endsWith("s")
        && sentence.dependents(head, "det").findAny().isEmpty();
  }

  private static boolean isSome(Sentence sentence, Mention mention, int first, Name people) {
    Token head = sentence.token(mention.head());
    return sentence.tokens().subList(Math.min(mention.first(), first), first).stream()
            .anyMatch(t -> !ALL.contains(t.lemma()))
        || sentence.dependents(head, "det").anyMatch(t -> !ALL.contains(t.lemma()))
        || isBareObject(sentence, head, people)
        || sentence
            .head(head)
            .filter(h -> head.is("nmod") && Partitive.is(h.text().toLowerCase(Locale.ROOT)))
            .isPresent();
  }
}
