package entente.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as article data write them. Always the day as written: a time and its zone are checked and
 * dropped, since "published on the 5th" is what the publisher's readers saw.
 */
final class Dates {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})([-/]?)(\\d{2})\\2(\\d{2})"
              + "(?:[T ]\\s*\\d{2}:?\\d{2}(?::?\\d{2}(?:[.,]\\d+)?)?"
              + "\\s*(?:Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?(?:\\[[^\\]]*\\])?)?",
          Pattern.CASE_INSENSITIVE);

  private Dates() {}

  /**
   * Understands ISO 8601 dates and times (also without hyphens, with slashes, with a blank for the
   * T), RFC 1123 ("Tue, 05 Aug 2025 10:00:00 GMT") and dates in English words. Not "05/08/2025",
   * which is May to some and August to others.
   */
  static Optional<LocalDate> read(String text) {
    String trimmed = text.strip();
    Matcher iso = ISO.matcher(trimmed);
    return iso.matches()
        ? day(iso.group(1), iso.group(3), iso.group(4))
        : WordDate.read(trimmed).flatMap(WordDate::full);
  }

  /**
   * A date that somebody wrote down for us to read.
   *
   * @throws ReadException if it cannot be read
   */
  static LocalDate stated(String text) {
    return read(text)
        .orElseThrow(
            () ->
                new ReadException(
                    "cannot read the date \"%s\"; write it as 2025-08-05, or leave it out"
                        .formatted(text)));
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
