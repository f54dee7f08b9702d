package entente.link;

import java.util.List;

/**
 * A way of naming an entry of the catalogue.
 *
 * @param words as {@link Words} sees them
 */
record Name(List<String> words, Entry entry, Sense sense) {
  /** What the words are to the entry. */
  enum Sense {
    /** Its name, or as good as its name. */
    FULL,
    /** A surname alone, which namesakes share. */
    SHORT,
    /** "Russian". */
    ADJECTIVE,
    /** "Russians". */
    PEOPLE,
    /** "Moscow". */
    CAPITAL,
    /** "Mosul": another of its towns or regions. */
    TOWN,
    /** "Kremlin": its government. */
    SEAT
  }

  Name {
    words = List.copyOf(words);
  }

  /** Whether the words stand for the country itself, so that they say where something belongs. */
  boolean is(Sense... senses) {
    return List.of(senses).contains(sense);
  }
}
