package entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code lexicon import} writes is a lexicon that the program speaks. */
class LexiconCommandTest {
  private static final Path DICTIONARY =
      Path.of("src/test/resources/commands/lexicon-import/dictionary.txt");

  @TempDir Path temp = Path.of("");

  @Test
  void importedVerbsAreFound() {
    Path verbs = imported();
    String told = extract("Norway snarfled Iceland on Monday.", "--lexicon", verbs.toString());
    assertTrue(told.contains("\"criticises\""), told);
  }

  @Test
  void importedPatternsAreFound() {
    Path verbs = imported();
    String told = extract("Norway glorped a treaty with Iceland.", "--lexicon", verbs.toString());
    assertTrue(told.contains("\"signsAgreementWith\""), told);
  }

  @Test
  void withoutThemNothingIsFound() {
    assertEquals("", extract("Norway snarfled Iceland on Monday."));
  }

  @Test
  void whatIsImportedIsInOrder() {
    Program.Ran ran = Program.run("lexicon", "check", imported().toString());
    assertEquals(Entente.DONE, ran.status(), ran.err());
  }

  @Test
  void aNoteTellsWhatIsOverruled() throws IOException {
    Path own = temp.resolve("own.tsv");
    Files.writeString(
        own,
        "trigger\tpos\tsource\ttarget\tpredicate\twhen\ncondemn\tverb\tsubj\tobj\tpraises\t\n");
    Program.Ran ran = Program.run("lexicon", "check", own.toString());
    assertEquals(Entente.DONE, ran.status(), ran.err());
    assertTrue(ran.err().contains("note: " + own + ":2: \"condemn\" is praises here"), ran.err());
  }

  private Path imported() {
    Path verbs = temp.resolve("verbs.tsv");
    Program.Ran ran =
        Program.run("lexicon", "import", DICTIONARY.toString(), "-o", verbs.toString());
    assertEquals(Entente.DONE, ran.status(), ran.err());
    return verbs;
  }

  private static String extract(String text, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "extract";
    System.arraycopy(options, 0, arguments, 1, options.length);
    Program.Ran ran = Program.run(text.getBytes(StandardCharsets.UTF_8), arguments);
    assertEquals(Entente.DONE, ran.status(), ran.err());
    return ran.out();
  }
}
