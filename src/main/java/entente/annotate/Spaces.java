package entente.annotate;

import entente.core.Span;

/** What counts as a gap between tokens: white space, and the signs that print nothing. */
final class Spaces {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char ZERO_WIDTH = '\u200B';

  private Spaces() {}

  static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == BYTE_ORDER_MARK
        || c == ZERO_WIDTH;
  }

  /** The part of {@code text} from {@code start} to {@code end} without the gaps at its ends. */
  static Span trim(String text, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && isSpace(text.charAt(first))) {
      first++;
    }
    while (last > first && isSpace(text.charAt(last - 1))) {
      last--;
    }
    return new Span(first, last);
  }
}
