package entente.link;

import entente.core.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A word for someone who acts: "president", "troops", "police officer".
 *
 * @param noun the singular, in lower case, or the only form it has
 * @param plural the same as {@code noun} where the word is plural by itself
 * @param kind what it names
 * @param sector PLOVER code, where the word tells it
 * @param office the post of one person in a country, by the name that posts have in the catalogue
 * @param synonym what several of them are called as well, if that is another noun's plural:
 *     "police" for policemen
 * @param countries the only ones that call somebody so, the likeliest first; empty if many do
 */
record Agent(
    String noun,
    String plural,
    Actor.Kind kind,
    Optional<String> sector,
    Optional<String> office,
    Optional<String> synonym,
    List<String> countries) {
  /** Sectors of whose bodies a country has many. */
  private static final Set<String> MANY =
      Set.of("AGR", "BUS", "CRM", "EDU", "JRN", "LAB", "MED", "PRM", "REB", "SOC", "UAF");

  Agent {
    countries = List.copyOf(countries);
  }

  /** The last word: "minister" of "foreign minister", but "secretary" of "secretary of state". */
  String head() {
    int of = noun.indexOf(" of ");
    String core = of < 0 ? noun : noun.substring(0, of);
    return core.substring(core.lastIndexOf(' ') + 1);
  }

  /**
   * Whether a country has many of them, so that one stands for its like: a soldier, a company; not
   * an army or a parliament.
   */
  boolean isOneOfMany() {
    return switch (kind) {
      case PERSON -> true;
      case ORGANISATION -> sector.filter(MANY::contains).isPresent();
      case GROUP, COUNTRY, UNKNOWN -> false;
    };
  }

  /** What one calls all of them in a country: "soldiers", but "army". */
  String collective() {
    return synonym.orElse(isOneOfMany() ? plural : noun);
  }
}
