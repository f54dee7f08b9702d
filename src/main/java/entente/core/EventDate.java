package entente.core;

import java.time.LocalDate;

/**
 * When an event happened, or is to happen.
 *
 * @param date the day, or the first day of the longer time that {@code precision} names
 * @param precision how much time it stands for
 * @param basis what it rests on
 */
public record EventDate(LocalDate date, Precision precision, Basis basis) {
  /** The length of time that a date stands for. */
  public enum Precision {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  /** What an event's date rests on. */
  public enum Basis {
    /** The words around the event: "on Tuesday", "last month". */
    TEXT,
    /** Nothing but the day on which the article was published. */
    PUBLICATION
  }
}
