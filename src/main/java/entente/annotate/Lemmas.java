package entente.annotate;

import entente.core.Upos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the dictionary form of a word in its part of speech: "accused" the verb is "accuse",
 * "allies" the noun "ally". Irregular forms come from a file; {@link Stems} knows the rules. A
 * proper noun keeps its form. Always in lower case.
 */
final class Lemmas {
  private enum Kind {
    VERB,
    NOUN,
    ADJECTIVE,
    CLITIC,
    MODAL,
    COMPOUND
  }

  private record Form(Kind kind, String word) {}

  /** Past forms that are also the present of another verb: "they found schools". */
  private static final Set<String> PRESENT =
      Set.of(
          "bore", "bound", "fell", "felt", "found", "ground", "lay", "rent", "rose", "saw",
          "wound");

  private final Map<Form, String> irregular;
  private final Stems stems;

  private Lemmas(Map<Form, String> irregular, Stems stems) {
    this.irregular = irregular;
    this.stems = stems;
  }

  /**
   * Reads lines of a dictionary form, a kind and its forms; of two lines with one form the first
   * counts, and "#" begins a comment.
   *
   * @throws IOException if the file is missing or a line is not of this shape
   */
  static Lemmas load(Path file, Stems stems) throws IOException {
    Map<Form, String> irregular = new HashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          String[] fields = line.split("\t", -1);
          Kind kind = Kind.valueOf(fields[1].toUpperCase(Locale.ROOT));
          for (String form : fields[2].split(" ", -1)) {
            irregular.putIfAbsent(new Form(kind, form), fields[0]);
          }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
          throw new IOException(
              "%s:%d: write a word, a tab, its kind, a tab and its forms: %s"
                  .formatted(file, i + 1, line),
              e);
        }
      }
    }
    return new Lemmas(irregular, stems);
  }

  /**
   * The dictionary form of {@code text}.
   *
   * @param xpos Penn Treebank tag, which tells the inflection
   */
  String lemma(String text, Upos upos, String xpos) {
    String word = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return switch (upos) {
      case VERB, AUX -> verb(word, xpos);
      case NOUN -> xpos.equals("NNS") ? noun(word) : word;
      case ADJ, ADV -> adjective(word, xpos);
      case PART -> listed(Kind.CLITIC, word).orElse(word);
      default -> word;
    };
  }

  /** The dictionary form of words that a hyphen joins, where they are one: "cease-fire". */
  Optional<String> compound(String text) {
    return listed(Kind.COMPOUND, text.toLowerCase(Locale.ROOT));
  }

  private String verb(String word, String xpos) {
    return switch (xpos) {
      case "MD" -> listed(Kind.MODAL, word).orElse(word);
      case "VB" -> word;
      case "VBP" ->
          listed(Kind.VERB, word)
              .filter(l -> isAuxiliary(l) || !PRESENT.contains(word))
              .orElse(word);
      default -> listed(Kind.VERB, word).orElseGet(() -> stems.verb(word));
    };
  }

  /** Only these have forms of their own in the present; others are taken for it by mistake. */
  private static boolean isAuxiliary(String lemma) {
    return lemma.equals("be") || lemma.equals("have") || lemma.equals("do");
  }

  private String noun(String word) {
    return listed(Kind.NOUN, word).orElseGet(() -> stems.noun(word));
  }

  private String adjective(String word, String xpos) {
    return switch (xpos) {
      case "JJR", "RBR" ->
          listed(Kind.ADJECTIVE, word).orElseGet(() -> stems.adjective(word, "er"));
      case "JJS", "RBS" ->
          listed(Kind.ADJECTIVE, word).orElseGet(() -> stems.adjective(word, "est"));
      default -> word;
    };
  }

  private Optional<String> listed(Kind kind, String word) {
    return Optional.ofNullable(irregular.get(new Form(kind, word)));
  }
}
