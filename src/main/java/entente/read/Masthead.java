package entente.read;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands over an article's text: a title, a byline, a line with nothing but a date.
 *
 * @param text all that stands below it, paragraphs separated by blank lines
 */
record Masthead(Optional<String> title, Optional<LocalDate> date, String text) {
  private static final int LONGEST_TITLE = 150;
  private static final int LONGEST_BYLINE = 80;

  private static final Pattern SENTENCE_END = Pattern.compile(".*[.:;,…][\"'”’)\\]]*");
  private static final Pattern BYLINE = Pattern.compile("(?:By|BY) \\p{Lu}.*[^.!?]");
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?i)(?:(?:first )?(?:published|posted|updated|last updated|issued|date)(?: on| at)?:?\\s+)?"
              + "(?<date>.{6,45})");

  static Masthead of(List<String> paragraphs) {
    boolean titled = paragraphs.size() > 1 && isTitle(paragraphs.getFirst());
    return titled
        ? below(Optional.of(paragraphs.getFirst()), paragraphs.subList(1, paragraphs.size()))
        : untitled(paragraphs);
  }

  /** Of paragraphs whose title is known already. */
  static Masthead untitled(List<String> paragraphs) {
    return below(Optional.empty(), paragraphs);
  }

  private static Masthead below(Optional<String> title, List<String> paragraphs) {
    Deque<String> rest = new ArrayDeque<>(paragraphs);
    Optional<LocalDate> date = Optional.empty();
    while (rest.size() > 1) {
      Optional<LocalDate> line = date(rest.getFirst());
      if (line.isEmpty() && !isByline(rest.getFirst())) {
        break;
      }
      date = date.or(() -> line);
      rest.removeFirst();
    }
    return new Masthead(title, date, String.join("\n\n", rest));
  }

  private static boolean isTitle(String paragraph) {
    return paragraph.length() <= LONGEST_TITLE
        && paragraph.contains(" ")
        && !SENTENCE_END.matcher(paragraph).matches()
        && !isByline(paragraph)
        && date(paragraph).isEmpty()
        && Dateline.date(paragraph, Optional.of(LocalDate.EPOCH)).isEmpty();
  }

  private static boolean isByline(String paragraph) {
    return paragraph.length() <= LONGEST_BYLINE && BYLINE.matcher(paragraph).matches();
  }

  private static Optional<LocalDate> date(String paragraph) {
    Matcher line = DATE_LINE.matcher(paragraph);
    return line.matches() ? Dates.read(line.group("date")) : Optional.empty();
  }
}
