package entente.link;

import entente.core.Actor;
import entente.core.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the words beside a noun or a name say it belongs to: "Russian", "Trump's", "of Ukraine".
 *
 * @param actor the country, body or person; a seat or a capital gives its country
 * @param label how the name of a body of it begins: "Russian", "NATO", "Donald Trump's"
 */
record Origin(Actor actor, String label) {
  /** An envoy to a country, or talks with it, are not the country's. */
  private static final Set<String> ELSEWHERE =
      Set.of("to", "for", "on", "with", "against", "over", "about", "toward", "towards", "by");

  private static final Set<String> BELONGING =
      Set.of("of", "in", "from", "at", "within", "inside", "across");

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  static Optional<Origin> of(Name name, Optional<LocalDate> date) {
    return switch (name.entry()) {
      case Country country -> Optional.of(new Origin(country.actor(date), country.adjective()));
      case People people -> Optional.of(new Origin(people.actor(date), people.adjective()));
      case Organisation body ->
          Optional.of(
              new Origin(
                  body.actor(date),
                  body.kind() == Actor.Kind.GROUP ? String.join(" ", name.words()) : body.name()));
      case Person person ->
          name.sense() == Name.Sense.FULL ? Optional.of(of(person.actor(date))) : Optional.empty();
    };
  }

  private static Optional<Origin> of(Hit hit, Reading reading) {
    return hit.names().stream()
        .filter(n -> n.entry() instanceof People)
        .findFirst()
        .or(() -> Names.best(hit.names(), reading.date()))
        .flatMap(name -> of(name, reading.date()));
  }

  static Origin of(Actor actor) {
    String label = actor.kind() == Actor.Kind.PERSON ? actor.name() + "'s" : actor.name();
    return new Origin(actor, label);
  }

  /** As {@link #of(Actor)}; a country and its government lend the country's adjective. */
  static Origin of(Actor actor, Catalogue catalogue) {
    return actor
        .country()
        .flatMap(catalogue::country)
        .filter(c -> actor.id().equals(c.id()) || actor.equals(c.government()))
        .map(c -> new Origin(c.actor(Optional.empty()), c.adjective()))
        .orElseGet(() -> of(actor));
  }

  /**
   * The last name among the tokens from {@code first} to before {@code end}: "Russian" soldiers.
   */
  static Optional<Origin> before(Reading reading, Sentence sentence, int first, int end) {
    List<Hit> hits = reading.hits(sentence, first, end);
    return hits.reversed().stream()
        .filter(h -> !ELSEWHERE.contains(preposition(sentence, h.first(), first)))
        .filter(h -> !hyphenated(sentence, h))
        .flatMap(h -> of(h, reading).stream())
        .findFirst();
  }

  /** The first name that "of" or "in" ties to a noun before it: protesters "in Minsk". */
  static Optional<Origin> after(Reading reading, Sentence sentence, int first, int end) {
    List<Hit> hits = reading.hits(sentence, first, end);
    return hits.stream()
        .filter(h -> BELONGING.contains(preposition(sentence, h.first(), first)))
        .filter(h -> !hyphenated(sentence, h))
        .flatMap(h -> of(h, reading).stream())
        .findFirst();
  }

  /** The preposition right before {@code token}, past an article; otherwise empty. */
  static String preposition(Sentence sentence, int token, int first) {
    int i = token - 1;
    while (i >= first && ARTICLES.contains(lower(sentence, i))) {
      i--;
    }
    return i < first ? "" : lower(sentence, i);
  }

  static boolean belongs(String preposition) {
    return BELONGING.contains(preposition);
  }

  static boolean elsewhere(String preposition) {
    return ELSEWHERE.contains(preposition);
  }

  /** "Russian" of "Russian-backed" says whose side they are on, not whose they are. */
  private static boolean hyphenated(Sentence sentence, Hit hit) {
    return sign(sentence, hit.end(), "-") || sign(sentence, hit.first() - 1, "-");
  }

  private static boolean sign(Sentence sentence, int token, String sign) {
    return token >= 0 && token < sentence.size() && sentence.token(token).text().equals(sign);
  }

  private static String lower(Sentence sentence, int token) {
    return sentence.token(token).text().toLowerCase(Locale.ROOT);
  }
}
