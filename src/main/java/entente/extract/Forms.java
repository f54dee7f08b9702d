package entente.extract;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The forms in which triggers stand in a text, for a look at the words alone. It errs on the side
 * of too many: a form that is none costs a sentence read in vain, a missing one costs an event.
 */
final class Forms {
  private static final Set<Character> VOWELS = Set.of('a', 'e', 'i', 'o', 'u');

  private final Set<String> forms = new HashSet<>();

  private Forms() {}

  /**
   * The forms of {@code lemmas}.
   *
   * @param irregular the file of forms that no rule gives: lemma, kind and forms, separated by tabs
   */
  static Forms of(Set<String> lemmas, Path irregular) throws IOException {
    Forms forms = new Forms();
    lemmas.forEach(forms::add);
    for (String line : Files.readAllLines(irregular)) {
      List<String> cells = Splitter.on('\t').splitToList(line);
      if (cells.size() > 2 && lemmas.contains(cells.get(0))) {
        Splitter.on(' ').omitEmptyStrings().split(cells.get(2)).forEach(forms.forms::add);
      }
    }
    return forms;
  }

  /** Whether {@code word}, in any case, may be a form of one of the lemmas. */
  boolean has(String word) {
    return forms.contains(word.toLowerCase(Locale.ROOT));
  }

  private void add(String lemma) {
    forms.add(lemma);
    String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
    forms.add(lemma + "s");
    forms.add(stem + "es");
    forms.add(stem + "ed");
    forms.add(stem + "ing");
    if (lemma.endsWith("y")) {
      String root = lemma.substring(0, lemma.length() - 1);
      forms.add(root + "ies");
      forms.add(root + "ied");
    }
    if (lemma.endsWith("ie")) {
      forms.add(lemma.substring(0, lemma.length() - 2) + "ying");
    }
    if (doubles(lemma)) {
      String doubled = lemma + lemma.charAt(lemma.length() - 1);
      forms.add(doubled + "ed");
      forms.add(doubled + "ing");
    }
  }

  private static boolean doubles(String lemma) {
    int n = lemma.length();
    return n > 2
        && !VOWELS.contains(lemma.charAt(n - 1))
        && VOWELS.contains(lemma.charAt(n - 2))
        && "wxy".indexOf(lemma.charAt(n - 1)) < 0;
  }
}
