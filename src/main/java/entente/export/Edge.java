package entente.export;

import entente.core.Modality;
import entente.core.Polarity;
import entente.core.RelationType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedSet;

/**
 * All events in which one actor does one thing to another, or two do it to each other.
 *
 * @param key who, what, to whom
 * @param label what is done, for people: "imposes sanctions on"
 * @param intensity the mean over its events
 * @param events how many events, at least 1
 * @param reports how many sentences tell of them
 * @param dates the days of those that have one
 */
record Edge(
    Key key, String label, double intensity, int events, long reports, SortedSet<LocalDate> dates) {
  /**
   * What sets an edge apart from all others.
   *
   * @param source id of an actor
   * @param target id of an actor; of a mutual edge, the later one of the two
   * @param mutual whether they do it to each other
   */
  record Key(
      String source,
      String target,
      String predicate,
      RelationType type,
      boolean mutual,
      Modality modality,
      Polarity polarity) {

    /** The predicate, and in brackets what keeps it from being a fact: "meets (future)". */
    String kind() {
      String modal = modality == Modality.ACTUAL ? "" : modality.name().toLowerCase(Locale.ROOT);
      String negated = polarity == Polarity.AFFIRMATIVE ? "" : "negated";
      String both = modal + (modal.isEmpty() || negated.isEmpty() ? "" : ", ") + negated;
      return both.isEmpty() ? predicate : predicate + " (" + both + ")";
    }
  }
}
