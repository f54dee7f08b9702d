package entente.read;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place, agency and date with which a report begins: "MOSCOW, Aug. 5 (Reuters) -", "WASHINGTON
 * — August 5, 2025", "(CNN) 5 August 2025".
 */
final class Dateline {
  private static final String PLACE =
      "(?:St\\.? )?\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]+){0,3}(?:, \\p{Lu}[\\p{L}. ]{1,20}?)?";
  private static final String AGENCY = "\\(\\p{Lu}[\\p{L}. &-]{1,24}\\)";
  private static final String DASH = "(?:[-–—―]|--)";
  private static final String ISO = "\\d{4}-\\d{2}-\\d{2}";

  private static final Pattern BEGINNING =
      Pattern.compile(
          "\\s*(?:(?:"
              + PLACE
              + ")(?:\\s*"
              + AGENCY
              + ")?|"
              + AGENCY
              + ")(?:\\s*[,:]?\\s*"
              + DASH
              + "?\\s*)(?<date>"
              + WordDate.SHAPE
              + "|"
              + ISO
              + ")(?<end>\\s*(?:"
              + AGENCY
              + ")?\\s*(?:"
              + DASH
              + "|[:|]|\\n|$))?");
  private static final Pattern YEAR_LAST = Pattern.compile(".*\\d{4}$");

  private Dateline() {}

  /**
   * The date in a dateline at the beginning of {@code text}.
   *
   * @param near the day near which a date without a year is; without it such a date is nothing
   */
  static Optional<LocalDate> date(String text, Optional<LocalDate> near) {
    Matcher beginning = BEGINNING.matcher(text).region(0, Math.min(text.length(), 160));
    if (!beginning.lookingAt()) {
      return Optional.empty();
    }
    String date = beginning.group("date");
    // "NATO May 5 exercises" is a sentence: a date without dash or year is no dateline.
    if (beginning.group("end") == null && !YEAR_LAST.matcher(date).matches()) {
      return Optional.empty();
    }
    return date.matches(ISO)
        ? Dates.read(date)
        : WordDate.read(date).flatMap(words -> words.near(near));
  }
}
