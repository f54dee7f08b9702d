package entente.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A date in English words: "Aug. 5", "5 August 2025", "Tuesday, August 5th, 2025". */
record WordDate(MonthDay day, OptionalInt year) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String NUMBER = "\\d{1,2}(?:st|nd|rd|th)?";
  private static final String WEEKDAY =
      "(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\\.?,?\\s+)?";

  /** One date, for use within a larger pattern; has no groups. */
  static final String SHAPE =
      "(?i:"
          + WEEKDAY
          + "(?:"
          + MONTH
          + "\\s+"
          + NUMBER
          + "\\b(?:,?\\s+\\d{4}\\b)?|"
          + NUMBER
          + "\\s+"
          + MONTH
          + "(?![a-z])(?:,?\\s+\\d{4}\\b)?))";

  private static final Pattern WHOLE =
      Pattern.compile(
          "("
              + SHAPE
              + ")(?:,?\\s+(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s*[AaPp]\\.?[Mm]\\.?)?"
              + "(?:\\s*(?:[A-Z]{1,5}|[+-]\\d{2}:?\\d{2}))?)?\\.?");
  private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)");
  private static final Pattern YEAR = Pattern.compile("\\d{4}$");
  private static final Pattern NAME = Pattern.compile("(?i)" + MONTH);

  /** Reads a text that is a date, perhaps with a time after it, and nothing else. */
  static Optional<WordDate> read(String text) {
    Matcher whole = WHOLE.matcher(text);
    return whole.matches() ? parts(whole.group(1)) : Optional.empty();
  }

  private static Optional<WordDate> parts(String date) {
    int month =
        NAME.matcher(date)
            .results()
            .map(MatchResult::group)
            .mapToInt(name -> MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1)
            .findFirst()
            .orElse(0);
    int day = first(DAY, date).orElse(0);
    try {
      return Optional.of(new WordDate(MonthDay.of(month, day), first(YEAR, date)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static OptionalInt first(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .mapToInt(match -> Integer.parseInt(match.group()))
        .findFirst();
  }

  /** The date, if it has its year and that year such a day. */
  Optional<LocalDate> full() {
    return year.isPresent() ? in(year.getAsInt()) : Optional.empty();
  }

  /** The date in its own year or, without one, the nearest to {@code reference}. */
  Optional<LocalDate> near(Optional<LocalDate> reference) {
    return year.isPresent() ? full() : reference.flatMap(this::nearest);
  }

  private Optional<LocalDate> nearest(LocalDate reference) {
    int year = reference.getYear();
    return Stream.of(year - 1, year, year + 1)
        .flatMap(y -> in(y).stream())
        .min(Comparator.comparingLong(d -> Math.abs(d.toEpochDay() - reference.toEpochDay())));
  }

  private Optional<LocalDate> in(int year) {
    return day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
  }
}
