package entente.link;

import entente.core.Actor;
import java.util.Optional;

/**
 * A word for someone who acts: "president", "troops", "police officer".
 *
 * @param noun the singular, in lower case, or the only form it has
 * @param plural the same as {@code noun} where the word is plural by itself
 * @param kind what it names
 * @param sector PLOVER code, where the word tells it
 * @param office the post of one person in a country, by the name that posts have in the catalogue
 */
record Agent(
    String noun, String plural, Actor.Kind kind, Optional<String> sector, Optional<String> office) {
  /** The last word: "minister" of "foreign minister", but "secretary" of "secretary of state". */
  String head() {
    int of = noun.indexOf(" of ");
    String core = of < 0 ? noun : noun.substring(0, of);
    return core.substring(core.lastIndexOf(' ') + 1);
  }

  /** What one calls a body of them: people in the plural, all else by its noun. */
  String collective() {
    return kind == Actor.Kind.PERSON ? plural : noun;
  }
}
