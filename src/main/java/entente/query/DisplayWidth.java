package entente.query;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * How many columns of a terminal text takes: two for Chinese, Japanese and Korean signs and emoji,
 * none for accents that stand on the letter before.
 *
 * @see <a href="https://www.unicode.org/reports/tr11/">East Asian Width</a>
 */
final class DisplayWidth {
  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    if (codePoint < 0x1100) {
      return false;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI ->
          codePoint < 0xFF61 || codePoint > 0xFFDC;
      default ->
          Character.isEmojiPresentation(codePoint)
              || (codePoint >= 0x3000 && codePoint <= 0x303E)
              || (codePoint >= 0xFF01 && codePoint <= 0xFF60);
    };
  }

  /**
   * {@code text} in lines of at most {@code width} columns, broken at spaces where there are any.
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (of(rest) > width) {
      int end = end(rest, width);
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /** Where the first line of {@code text} ends. */
  private static int end(String text, int width) {
    int used = 0;
    int end = 0;
    int space = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      used += of(codePoint);
      if (codePoint == ' ') {
        space = end;
      }
      if (used > width) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return space > 0 ? space : Math.max(end, Character.charCount(text.codePointAt(0)));
  }
}
