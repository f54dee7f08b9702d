package entente.core;

import java.time.LocalDate;

/**
 * The day an article was published.
 *
 * @param date the day, without a zone
 * @param source how we know it
 */
public record PublicationDate(LocalDate date, Source source) {
  /** How a publication date is known, the surest first. */
  public enum Source {
    /** The article's own data say so: a JSON field, a meta element. */
    STATED,
    /** The user says so. */
    GIVEN,
    /** The text begins with it: "MOSCOW, Aug. 5 -". */
    DATELINE,
    /** Nothing better than the time at which the file was last written. */
    FILE
  }
}
