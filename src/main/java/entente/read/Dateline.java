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
  private static final String CAPITALS =
      "(?:St\\.? )?\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]+){0,3}"
          + "(?:, \\p{Lu}[\\p{L}. ]{1,20}?)?";
  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,2},";
  private static final String AGENCY = "\\(\\p{Lu}[\\p{L}. &-]{1,24}\\)";
  private static final String DASH = "(?:[-–—―]|--)";
  private static final String ISO = "\\d{4}-\\d{2}-\\d{2}";

  private static final Pattern BEGINNING =
      Pattern.compile(
          "\\s*(?:(?:%1$s)(?:\\s*%2$s)?|%3$s|(?<agency>%2$s))\\s*[,:]?\\s*(?<dash>%4$s)?\\s*"
                  .formatted(CAPITALS, AGENCY, NAME, DASH)
              + "(?<date>%s|%s)(?<end>\\s*(?:%s)?\\s*(?:%s|[:|]|\\n|$))?"
                  .formatted(WordDate.SHAPE, ISO, AGENCY, DASH));
  private static final Pattern YEAR_LAST = Pattern.compile(".*\\d{4}");

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
    boolean marked = beginning.group("agency") != null || beginning.group("dash") != null;
    boolean full = marked && YEAR_LAST.matcher(date).matches();
    // "NATO May 5 exercises", "Paris, 5 May 1968 was": sentences, not datelines.
    if (beginning.group("end") == null && !full) {
      return Optional.empty();
    }
    return date.matches(ISO)
        ? Dates.read(date)
        : WordDate.read(date).flatMap(words -> words.near(near));
  }
}
