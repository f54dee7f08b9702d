package entente.dictionary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names in capitals with underscores, as newspapers write them. */
final class Capitals {
  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "and", "for", "to", "in", "on", "at", "de", "del", "la", "el", "al", "bin",
          "ibn", "y", "du", "des", "von", "van", "der", "di", "da", "dos");

  private static final Pattern SHORT = Pattern.compile("\\(([A-Za-z][A-Za-z0-9-]{1,8})\\)");
  private static final Pattern HYPHENS = Pattern.compile("-");
  private static final int INITIALS = 3;

  private Capitals() {}

  /** "KU_KLUX_KLAN_(KKK)_" is Ku Klux Klan. */
  static String name(String text) {
    String[] words =
        SHORT
            .matcher(text)
            .replaceAll("")
            .replace('_', ' ')
            .replace('’', '\'')
            .strip()
            .split("\\s+");
    String name =
        Arrays.stream(words)
            .map(Capitals::word)
            .filter(w -> !w.isEmpty())
            .collect(Collectors.joining(" "));
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** The abbreviation that stands behind a name: KKK. */
  static List<String> abbreviation(String text) {
    Matcher matcher = SHORT.matcher(text);
    return matcher.find() ? List.of(matcher.group(1).toUpperCase(Locale.ROOT)) : List.of();
  }

  private static String word(String word) {
    if (!word.equals(word.toUpperCase(Locale.ROOT))) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (SMALL.contains(lower)) {
      return lower;
    }
    boolean initials =
        word.indexOf('.') >= 0
            || word.length() < INITIALS
            || !word.matches(".*[AEIOUYaeiouy].*")
            || word.chars().anyMatch(Character::isDigit);
    return initials
        ? word
        : Arrays.stream(HYPHENS.split(lower))
            .map(p -> SMALL.contains(p) ? p : capital(p))
            .collect(Collectors.joining("-"));
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
