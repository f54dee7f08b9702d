package entente.annotate;

import entente.core.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place, date and agency that open a report: "MOSCOW (Reuters) -", "Tehran, March 15, IRNA -".
 * It is no part of the sentence that follows; left there, it draws the tree to itself.
 */
final class Dateline {
  private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+(?: \\p{Lu}[\\p{Lu}.'’-]+){0,3}";
  private static final String PLACE = "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3}";
  private static final String MORE = "(?:, ?[\\p{L}\\d.'’ ]{2,30}){0,3}";
  private static final String DATE =
      ", ?(?:\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{Ll}{2,8})";
  private static final String AGENCY = " ?\\([\\p{L}\\d/. -]{2,40}\\)";
  private static final String DASH = " ?(?:-- ?|— ?|– |- )";

  private static final Pattern DATELINE =
      Pattern.compile(
          String.join(
              "|",
              CAPITALS + MORE + "(?:" + AGENCY + ")?" + DASH,
              PLACE + MORE + AGENCY + "(?:" + DASH + "| ?: )",
              PLACE + DATE + MORE + DASH));

  private Dateline() {}

  /** The offset at which the report itself begins; the paragraph's start if it has no dateline. */
  static int end(String text, Span paragraph) {
    Matcher matcher = DATELINE.matcher(text).region(paragraph.start(), paragraph.end());
    return matcher.lookingAt() && matcher.end() < paragraph.end()
        ? matcher.end()
        : paragraph.start();
  }
}
