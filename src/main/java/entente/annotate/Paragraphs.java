package entente.annotate;

import entente.core.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretches of a text that no sentence crosses: a blank line parts them, and so does the end of
 * a line, unless the text was wrapped there: after a comma, before a small letter, and in lines of
 * {@value #WRAP_FROM} to {@value #WRAP_TO} characters.
 */
final class Paragraphs {
  private static final int WRAP_FROM = 50;
  private static final int WRAP_TO = 100;
  private static final Pattern LINE = Pattern.compile("[^\\r\\n\\u2028\\u2029]+");

  private Paragraphs() {}

  /** In text order, without the white space around them; none of them blank. */
  static List<Span> of(String text) {
    List<Span> paragraphs = new ArrayList<>();
    Span last = new Span(0, 0);
    for (Span line : lines(text)) {
      if (!paragraphs.isEmpty() && wrapped(text, last, line)) {
        Span open = paragraphs.remove(paragraphs.size() - 1);
        paragraphs.add(open.union(line));
      } else {
        paragraphs.add(line);
      }
      last = line;
    }
    return paragraphs;
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    Matcher matcher = LINE.matcher(text);
    while (matcher.find()) {
      Span line = Spaces.trim(text, matcher.start(), matcher.end());
      if (line.length() > 0) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static boolean wrapped(String text, Span line, Span next) {
    if (text.substring(line.end(), next.start()).codePoints().filter(c -> c == '\n').count() > 1) {
      return false;
    }
    boolean full =
        line.length() >= WRAP_FROM && line.length() <= WRAP_TO && next.length() <= WRAP_TO;
    return full
        || text.charAt(line.end() - 1) == ','
        || Character.isLowerCase(text.charAt(next.start()));
  }
}
