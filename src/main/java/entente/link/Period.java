package entente.link;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A stretch of days, open on the side where a bound is missing.
 *
 * @param from its first day
 * @param to the day after its last
 */
record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
  static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

  /**
   * Reads days, months and years: "2017-01-20", "2017-01", "2017"; empty for an open side. A day
   * that ends a period is no longer in it, a month or year that ends it still is.
   *
   * @throws DateTimeException if either is none of these
   */
  static Period of(String from, String to) {
    return new Period(first(from), last(to));
  }

  private static Optional<LocalDate> first(String text) {
    return switch (text.length()) {
      case 0 -> Optional.empty();
      case 4 -> Optional.of(LocalDate.of(number(text, 0, 4), 1, 1));
      case 7 -> Optional.of(LocalDate.of(number(text, 0, 4), number(text, 5, 7), 1));
      case 10 ->
          Optional.of(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)));
      default -> throw new DateTimeException(text);
    };
  }

  private static Optional<LocalDate> last(String text) {
    return switch (text.length()) {
      case 4 -> first(text).map(day -> day.plusYears(1));
      case 7 -> first(text).map(day -> day.plusMonths(1));
      default -> first(text);
    };
  }

  /** A formatter would cost more than all else when a catalogue is read. */
  private static int number(String text, int start, int end) {
    try {
      if (start > 0 && text.charAt(start - 1) != '-') {
        throw new DateTimeException(text);
      }
      return Integer.parseInt(text, start, end, 10);
    } catch (NumberFormatException e) {
      throw new DateTimeException(text, e);
    }
  }

  /** {@code 2017-01-20..2021-01-20}, in days. */
  String text() {
    return from.map(LocalDate::toString).orElse("") + ".." + to.map(LocalDate::toString).orElse("");
  }

  boolean contains(LocalDate date) {
    return !isAfter(date) && !isBefore(date);
  }

  /** Whether it begins after {@code date}. */
  boolean isAfter(LocalDate date) {
    return from.filter(date::isBefore).isPresent();
  }

  /** Whether it ended before {@code date}. */
  boolean isBefore(LocalDate date) {
    return to.filter(end -> !date.isBefore(end)).isPresent();
  }

  /** How far {@code date} is from its nearest day, in years; 0 within it. */
  double yearsFrom(LocalDate date) {
    long before = from.map(start -> ChronoUnit.DAYS.between(date, start)).orElse(0L);
    long after = to.map(end -> ChronoUnit.DAYS.between(end, date) + 1).orElse(0L);
    return Math.max(0, Math.max(before, after)) / 365.25;
  }
}
