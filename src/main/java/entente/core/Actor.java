package entente.core;

import java.util.List;
import java.util.Optional;

/**
 * Someone who can act.
 *
 * @param id the last part of its IRI: "donald-trump", "RUS"; lower-case letters, digits and
 *     hyphens, or a country's code
 * @param name what people call it
 * @param kind what it is
 * @param country ISO 3166-1 alpha-3 code of the country it belongs to, or the code of a body beyond
 *     countries (IGO, NGO, UNO, EUR, IMG, MNC, ISM)
 * @param sectors PLOVER sector codes, the first the one it acts in
 */
public record Actor(
    String id, String name, Kind kind, Optional<String> country, List<String> sectors) {
  /** What an actor is. */
  public enum Kind {
    PERSON,
    COUNTRY,
    ORGANISATION,
    /** People without a name of their own: "Ukrainian civilians". */
    GROUP,
    /** Named, and nothing in the text tells what it is. */
    UNKNOWN
  }

  public Actor {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("an actor needs an id and a name: " + id + ", " + name);
    }
    sectors = List.copyOf(sectors);
  }

  /** The sector it acts in, where one is known. */
  public Optional<String> sector() {
    return sectors.stream().findFirst();
  }
}
