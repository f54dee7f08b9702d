package entente.annotate;

import entente.core.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a sentence into the tokens of the English Web Treebank, from which the reader learned:
 * "Russia's" is "Russia" and "'s", "don't" is "do" and "n't", "U.S.-led" is "U.S.", "-" and "led".
 * A hyphen stays only after a prefix that is no word ("non-member", "re-elect"). Every character
 * but white space stands in one token.
 *
 * @see <a
 *     href="https://universaldependencies.org/en/index.html#tokenization-and-word-segmentation">
 *     Tokenization of UD English</a>
 */
final class Tokenizer {
  private static final String PREFIX =
      "(?:(?i:anti|co|counter|cross|e|ex|extra|inter|intra|mid|mini|multi|non|over|post|pre|pro|psycho|re|semi|socio|sub|trans|ultra|un)-(?!\\p{Lu}\\.))*";
  private static final String ADDRESS =
      "(?i:https?://|www\\.)\\S+?(?=[.,;:!?)\\]}>\"'”’]*(?:\\s|$))"
          + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
          + "|[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.(?:com|org|net|gov|edu|mil|info|co\\.uk)\\b"
          + "|@\\w+";
  private static final String CLITIC = "['’](?i:s|m|d|re|ve|ll)(?![\\p{L}\\d])|['’]\\d0s";
  private static final String ACRONYM =
      "(?:\\p{L}\\.){2,}(?!\\p{L})|(?:\\p{Lu}\\.)+\\p{Lu}(?!\\p{L})";
  private static final String NUMBER = "\\d{4}-\\d{2}-\\d{2}(?!\\d)|\\d+(?:[.,:/]\\d+)*\\p{L}*";
  private static final String MONEY = "(?:US|HK|NT|CAN|CDN|[ACRS])?\\$";
  private static final String WORD =
      "\\p{Lu}+(?:&\\p{Lu}+)+|"
          + PREFIX
          + "[\\p{L}\\p{M}][\\p{L}\\p{M}\\d_]*(?:['’][\\p{L}\\p{M}\\d]+)*";
  private static final String SIGNS = "\\.{2,}|-{2,}|[!?]+|''|``|.";

  private static final Pattern TOKEN =
      Pattern.compile(
          String.join("|", ADDRESS, CLITIC, ACRONYM, NUMBER, MONEY, "(?<word>" + WORD + ")", SIGNS),
          Pattern.DOTALL);
  private static final Pattern CONTRACTION =
      Pattern.compile("(?i)(.+?)(n['’]t|['’](?:s|m|d|re|ve|ll))|(can)(not)");

  private final Abbreviations abbreviations;

  Tokenizer(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** The spans of the tokens of {@code sentence}, in text order. */
  List<Span> tokens(String text, Span sentence) {
    List<Span> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int at = sentence.start();
    while (at < sentence.end()) {
      if (Spaces.isSpace(text.charAt(at))) {
        at++;
      } else {
        at = add(text, sentence, next(matcher, at, sentence.end()), tokens);
      }
    }
    return tokens;
  }

  private static Matcher next(Matcher matcher, int start, int end) {
    matcher.region(start, end);
    if (!matcher.lookingAt()) {
      throw new IllegalStateException("no token at " + start);
    }
    return matcher;
  }

  /** Adds what was matched and returns where it ends. */
  private int add(String text, Span sentence, Matcher match, List<Span> tokens) {
    int start = match.start();
    int end = match.end();
    if (match.group("word") == null) {
      tokens.add(new Span(start, end));
      return end;
    }
    if (keepsStop(text, sentence, start, end)) {
      tokens.add(new Span(start, end + 1));
      return end + 1;
    }
    Matcher contraction = CONTRACTION.matcher(text).region(start, end);
    if (contraction.matches()) {
      int cut = contraction.start(contraction.group(2) == null ? 4 : 2);
      tokens.add(new Span(start, cut));
      tokens.add(new Span(cut, end));
    } else {
      tokens.add(new Span(start, end));
    }
    return end;
  }

  /** Whether the full stop after a word belongs to it: not where it ends the sentence. */
  private boolean keepsStop(String text, Span sentence, int start, int end) {
    if (end >= sentence.end() || text.charAt(end) != '.') {
      return false;
    }
    boolean last = text.substring(end + 1, sentence.end()).isBlank();
    if (end - start == 1) {
      return !last && Character.isUpperCase(text.charAt(start));
    }
    return abbreviations
        .kind(text.substring(start, end + 1))
        .filter(kind -> !last || kind == Abbreviations.Kind.WORD)
        .isPresent();
  }
}
