package entente.link;

import entente.core.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A way of naming an entry of the catalogue.
 *
 * @param words as {@link Words} sees them
 * @param shared whether others go by the same words, in or outside the catalogue
 */
record Name(List<String> words, Entry entry, Sense sense, boolean shared) {
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

  /** The same, told to be shared. */
  Name asShared() {
    return new Name(words, entry, sense, true);
  }

  /** Whether the words stand for the country itself, so that they say where something belongs. */
  boolean is(Sense... senses) {
    return List.of(senses).contains(sense);
  }

  /** Whom it names on a date; a seat names a government. */
  Actor actor(Optional<LocalDate> date) {
    return sense == Sense.SEAT && entry instanceof Country country
        ? country.government()
        : entry.actor(date);
  }
}
