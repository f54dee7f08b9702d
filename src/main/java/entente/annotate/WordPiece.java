package entente.annotate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cuts words into the pieces that the encoder knows, as BERT's uncased tokenizer does: lower case,
 * no accents, punctuation and symbols apart, then the longest piece of the vocabulary from the
 * left. A word keeps at most {@value #MOST_PIECES} pieces, as in training.
 *
 * @see <a href="https://arxiv.org/abs/1609.08144">Wu et al. 2016, section 4.1</a>
 */
final class WordPiece {
  static final int UNKNOWN = 100;
  static final int START = 101;
  static final int END = 102;
  private static final int MOST_PIECES = 8;

  private final Map<String, Integer> ids = new HashMap<>();

  private WordPiece(List<String> vocabulary) {
    for (String piece : vocabulary) {
      ids.put(piece, ids.size());
    }
  }

  /** Reads a vocabulary of one piece a line; a piece's id is its line, from 0. */
  static WordPiece of(String vocabulary) {
    return new WordPiece(vocabulary.lines().toList());
  }

  /**
   * How common {@code word}, in lower case, is among those that are one piece, the commonest
   * lowest; {@link Integer#MAX_VALUE} for all others. The vocabulary stands in the order of how
   * often its pieces were seen.
   */
  int rank(String word) {
    return ids.getOrDefault(word, Integer.MAX_VALUE);
  }

  /** The ids of one to eight pieces. */
  int[] pieces(String word) {
    IntStream.Builder pieces = IntStream.builder();
    List<String> parts = parts(word);
    parts.forEach(part -> longestPieces(part).forEach(pieces::add));
    return parts.isEmpty() ? new int[] {UNKNOWN} : pieces.build().limit(MOST_PIECES).toArray();
  }

  private List<Integer> longestPieces(String part) {
    List<Integer> found = new ArrayList<>();
    for (int start = 0; start < part.length(); ) {
      int end = part.length();
      while (end > start && !ids.containsKey(piece(part, start, end))) {
        end--;
      }
      if (end == start) {
        return List.of(UNKNOWN);
      }
      found.add(ids.get(piece(part, start, end)));
      start = end;
    }
    return found;
  }

  private static String piece(String part, int start, int end) {
    String letters = part.substring(start, end);
    return start == 0 ? letters : "##" + letters;
  }

  /** The word's letters and its signs apart, in lower case, without accents and controls. */
  private static List<String> parts(String word) {
    String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    plain
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(
            c -> {
              boolean sign = isSign(c);
              if (sign || isGap(c)) {
                flush(part, parts);
              } else {
                part.appendCodePoint(c);
              }
              if (sign) {
                parts.add(Character.toString(c));
              }
            });
    flush(part, parts);
    return parts;
  }

  private static void flush(StringBuilder part, List<String> parts) {
    if (!part.isEmpty()) {
      parts.add(part.toString());
      part.setLength(0);
    }
  }

  private static boolean isSign(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  private static boolean isGap(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.PRIVATE_USE,
              Character.SURROGATE,
              Character.UNASSIGNED ->
              true;
          default -> false;
        };
  }
}
