package entente.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import entente.core.Upos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class LemmasTest {
  @TestFactory
  Stream<DynamicTest> findsTheDictionaryForm() throws IOException {
    Lemmas lemmas = Models.lemmas();
    return Cases.lines("lemmas").map(line -> test(lemmas, line.split(" ", -1)));
  }

  private static DynamicTest test(Lemmas lemmas, String[] line) {
    return dynamicTest(
        line[0] + " " + line[1],
        () -> assertEquals(line[2], lemmas.lemma(line[0], upos(line[1]), line[1])));
  }

  private static Upos upos(String xpos) {
    return switch (xpos.substring(0, 2)) {
      case "MD" -> Upos.AUX;
      case "VB" -> Upos.VERB;
      case "PA" -> Upos.PART;
      case "PR" -> Upos.PRON;
      case "JJ" -> Upos.ADJ;
      case "RB" -> Upos.ADV;
      default -> xpos.startsWith("NNP") ? Upos.PROPN : Upos.NOUN;
    };
  }

  @Test
  void namesTheLineThatIsWrong(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("lemmas.tsv");
    Files.write(file, List.of("be\tverb\tam is", "go went"));
    IOException error =
        assertThrows(IOException.class, () -> Lemmas.load(file, new Stems(w -> Stems.UNKNOWN)));
    assertEquals(
        file + ":2: write a word, a tab, its kind, a tab and its forms: go went",
        error.getMessage());
  }
}
