package entente.link;

import entente.core.Actor;
import entente.core.Mention;
import entente.core.Sentence;
import entente.core.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads "his country" as that of whoever he is, "the kingdom" as the only one so far. */
final class CountryRule {
  private static final Set<String> COUNTRY = Set.of("country", "nation", "homeland");

  /** Who is called so by the press, by code. */
  private static final Map<String, Set<String>> REALMS =
      Map.of(
          "emirate", Set.of("ARE", "KWT", "QAT"),
          "island", Set.of("BRB", "CUB", "CYP", "GRD", "ISL", "JAM", "LKA", "MDG", "MLT", "TWN"),
          "kingdom",
              Set.of(
                  "BEL", "BHR", "BTN", "DNK", "ESP", "GBR", "JOR", "KHM", "LSO", "MAR", "NLD",
                  "NOR", "NPL", "SAU", "SWE", "SWZ", "THA", "TON"),
          "principality", Set.of("AND", "LIE", "MCO"),
          "sultanate", Set.of("BRN", "OMN"));

  private final Reading reading;
  private final Catalogue catalogue;

  CountryRule(Reading reading) {
    this.reading = reading;
    this.catalogue = reading.catalogue();
  }

  Optional<Found> link(Mention mention) {
    Sentence sentence = reading.sentence(mention);
    Token head = sentence.token(mention.head());
    String noun = head.text().toLowerCase(Locale.ROOT);
    if (COUNTRY.contains(noun)) {
      return citizen(mention, sentence, head)
          .flatMap(
              f -> f.actor().country().flatMap(catalogue::country).map(c -> found(mention, c, f)));
    }
    return REALMS.containsKey(noun)
            && sentence.dependents(head, "det").anyMatch(t -> t.lemma().equals("the"))
        ? only(mention, REALMS.get(noun))
        : Optional.empty();
  }

  private Optional<Found> citizen(Mention mention, Sentence sentence, Token head) {
    return sentence
        .dependents(head, "nmod:poss")
        .flatMap(t -> reading.at(mention.sentence(), t).stream())
        .filter(Found::isPerson)
        .findFirst();
  }

  private Found found(Mention mention, Country country, Found citizen) {
    return found(mention, country.actor(reading.date()), citizen.score());
  }

  private static Found found(Mention mention, Actor country, double score) {
    return new Found(mention, country, score, List.of(), Optional.empty(), Optional.empty());
  }

  /** The only country of some that the text has named. */
  private Optional<Found> only(Mention mention, Set<String> codes) {
    List<Actor> named =
        reading
            .all()
            .filter(f -> f.isBefore(mention))
            .map(Found::actor)
            .filter(a -> a.kind() == Actor.Kind.COUNTRY && codes.contains(a.id()))
            .distinct()
            .toList();
    return named.size() == 1
        ? Optional.of(found(mention, named.getFirst(), 0.75))
        : Optional.empty();
  }
}
