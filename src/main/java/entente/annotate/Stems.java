package entente.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Takes regular endings off. What stood before an ending is doubtful in English: "hoped" is of
 * "hope", "stopped" of "stop", "called" of "call". The commonest word among those possible is
 * taken; where none is a common word, spelling decides.
 */
final class Stems {
  /** A rank for a word that is not a common one. */
  static final int UNKNOWN = Integer.MAX_VALUE;

  private static final Pattern DOUBLED = Pattern.compile(".*([b-df-hj-np-tv-z])\\1");

  /** One syllable that would have doubled its last letter: "hop" gives "hopped". */
  private static final Pattern SHORT = Pattern.compile("[^aeiouy]*(?:qu)?[aeiouy][^aeiouywx]");

  /** What an "e" follows, when the word is none of the common ones. */
  private static final Pattern NEEDS_E =
      Pattern.compile(
          ".*(?:[cuv]|[^aeiouy]+[lr]|[dc]ul|[aeiou]z|[nrlaeiou]s|[nrdaeiou]g|(?:[^aeou]a|[^aeiou]u)t"
              + "|[^e]ed|[^eo]ad|[^a]ud|[^ao]id|[^aeo][iu]r|[aou]k|um|[^aeo]in)");

  /** What loses "es" and not "s". */
  private static final Pattern ES = Pattern.compile(".*(?:ss|sh|ch|x|zz|o)es");

  private static final int SHORT_IE = 4;

  private final ToIntFunction<String> rank;

  /**
   * Stems that prefer common words.
   *
   * @param rank how common a word is, the commonest lowest; {@link #UNKNOWN} for all others
   */
  Stems(ToIntFunction<String> rank) {
    this.rank = rank;
  }

  /** Takes "-s", "-ed" or "-ing" off a verb. */
  String verb(String word) {
    if (word.endsWith("ing") && hasVowel(word, 3)) {
      return base(cut(word, 3));
    } else if (word.endsWith("ied")) {
      return cut(word, 3) + (word.length() <= SHORT_IE ? "ie" : "y");
    } else if (word.endsWith("ed") && hasVowel(word, 2)) {
      return base(cut(word, 2));
    }
    return withoutS(word);
  }

  /** Takes the plural off a noun. */
  String noun(String word) {
    return word.endsWith("men") ? cut(word, 2) + "an" : withoutS(word);
  }

  /** Takes {@code ending}, "er" or "est", off an adjective or adverb. */
  String adjective(String word, String ending) {
    if (word.endsWith("i" + ending)) {
      return cut(word, ending.length() + 1) + "y";
    }
    return word.endsWith(ending) ? base(cut(word, ending.length())) : word;
  }

  private String withoutS(String word) {
    if (word.endsWith("ies") && word.length() > SHORT_IE) {
      return cut(word, 3) + "y";
    } else if (!word.endsWith("s") || word.matches(".*(?:ss|us|is)|\\d+s|..?")) {
      return word;
    } else if (ES.matcher(word).matches()) {
      return commonest(List.of(cut(word, 2), cut(word, 1)));
    }
    return word.matches(".*[^aeiou][aeiou][sz]es")
        ? commonest(List.of(cut(word, 1), cut(word, 2)))
        : cut(word, 1);
  }

  /** The word that {@code stem} is left of: itself, with an "e", or with its last letter single. */
  private String base(String stem) {
    List<String> candidates = new ArrayList<>();
    boolean doubled = DOUBLED.matcher(stem).matches();
    String single = cut(stem, 1);
    if (doubled) {
      candidates.add(stem.matches(".*(?:ss|ff|zz)|[^aeiou]*[aeiou]ll") ? stem : single);
      candidates.add(single);
      candidates.add(stem);
    } else if (stem.endsWith("ick")) {
      candidates.add(stem);
      candidates.add(single);
    } else if (SHORT.matcher(stem).matches() || NEEDS_E.matcher(stem).matches()) {
      candidates.add(stem + "e");
    }
    if (!doubled && !SHORT.matcher(stem).matches()) {
      candidates.add(stem);
    }
    candidates.add(stem + "e");
    return commonest(candidates);
  }

  /** The candidate of the lowest rank, the first among equals. */
  private String commonest(List<String> candidates) {
    return candidates.stream().min(Comparator.comparingInt(rank)).orElseThrow();
  }

  private static boolean hasVowel(String word, int ending) {
    return cut(word, ending).matches(".*[aeiouy].*");
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
