package entente.link;

import entente.core.Token;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is compared when a name is sought: words without accents, full stops, possessive endings and
 * hyphens, so that "U.S.", "US" and "Recep Tayyip Erdoğan's", "al-Assad" and "al Assad" meet.
 */
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final String BREAKS = "-‐‑–—/_";
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}+");
  private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");

  /**
   * A word of a token.
   *
   * @param token index of the token
   * @param opens whether the token begins with it
   * @param closes whether the token ends with it
   */
  record Piece(String text, int token, boolean opens, boolean closes) {}

  private Words() {}

  static List<String> of(String text) {
    String plain = plain(text);
    List<String> words = new ArrayList<>(3);
    StringBuilder word = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '&' || c == '\'') {
        word.append(c);
      } else if (BREAKS.indexOf(c) >= 0 || Character.isWhitespace(c)) {
        close(word, words);
      }
    }
    close(word, words);
    return words;
  }

  /** Ends a word, without quotes around it and without the possessive. */
  private static void close(StringBuilder word, List<String> words) {
    int end = word.length();
    if (end > 1 && word.charAt(end - 2) == '\'' && (word.charAt(end - 1) | ' ') == 's') {
      end -= 2;
    }
    while (end > 0 && word.charAt(end - 1) == '\'') {
      end--;
    }
    int first = 0;
    while (first < end && word.charAt(first) == '\'') {
      first++;
    }
    if (first < end) {
      words.add(word.substring(first, end));
    }
    word.setLength(0);
  }

  /** Letters without marks, and one kind of apostrophe. */
  private static String plain(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    String latin = latin(text.replace('’', '\'').replace('‘', '\''));
    return MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
  }

  /** The words of the tokens from {@code first} to before {@code end}. */
  static List<Piece> of(List<Token> tokens, int first, int end) {
    List<Piece> pieces = new ArrayList<>(end - first);
    for (int i = first; i < end; i++) {
      List<String> words = of(tokens.get(i).text());
      for (int w = 0; w < words.size(); w++) {
        pieces.add(new Piece(words.get(w), i, w == 0, w == words.size() - 1));
      }
    }
    return pieces;
  }

  /** Lower-case letters, digits and hyphens: the id of an actor that we name ourselves. */
  static String slug(String name) {
    String lower = String.join(" ", of(name)).toLowerCase(Locale.ROOT);
    String slug = NOT_SLUG.matcher(lower.replace("'", "").replace("&", " and ")).replaceAll("-");
    String trimmed = slug.replaceAll("^-|-$", "");
    // Scripts other than Latin leave nothing; their code points are still a name.
    return trimmed.isEmpty() ? "x" + Integer.toHexString(name.hashCode()) : trimmed;
  }

  static boolean capitalised(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }

  /** "MOSCOW" as "Moscow", for datelines and headlines; anything else unchanged. */
  static String calm(String word) {
    if (word.length() < 4 || !word.chars().allMatch(Character::isUpperCase)) {
      return word;
    }
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }

  /** "BOLIVIAN MINERS ON STRIKE" as "Bolivian Miners ON Strike"; anything else unchanged. */
  static String calmAll(String headline) {
    return headline.chars().anyMatch(Character::isLowerCase)
        ? headline
        : CAPITALS.matcher(headline).replaceAll(word -> calm(word.group()));
  }

  /** Letters that Unicode does not take apart into a base and a mark. */
  private static String latin(String word) {
    return word.replace('ł', 'l')
        .replace('Ł', 'L')
        .replace('ø', 'o')
        .replace('Ø', 'O')
        .replace('ı', 'i')
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("Æ", "Ae");
  }
}
