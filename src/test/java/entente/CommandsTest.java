package entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs every case under {@code commands}: a folder with {@code arguments}, one a line, and where
 * there are any {@code input} (standard input), {@code expected-out}, {@code expected-err} and
 * {@code expected-status}; what is not there is empty, or 0. {@code {case}} stands for the folder,
 * {@code {store}} for a store of the articles in {@code commands/store.jsonl}, {@code {temp}} for a
 * folder to write in.
 */
class CommandsTest {
  private static final Path CASES = Path.of("src/test/resources/commands");
  private static final String[] COMMANDS = {
    "demo", "ingest", "query", "export", "extract", "explain", "relate", "resolve", "actors",
    "lexicon"
  };

  @TempDir static Path temp = Path.of("");

  private static Path store() {
    return temp.resolve("store");
  }

  @BeforeAll
  static void fillStore() {
    Program.Ran ran =
        Program.run("ingest", "--store", store().toString(), CASES.resolve("store.jsonl") + "");
    assertEquals(0, ran.status(), ran.err());
  }

  @TestFactory
  List<DynamicTest> everyCase() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      return cases
          .filter(Files::isDirectory)
          .sorted(Comparator.comparing(Path::toString))
          .map(folder -> dynamicTest(folder.getFileName() + "", () -> check(folder)))
          .toList();
    }
  }

  private static void check(Path folder) throws IOException {
    String[] arguments =
        Files.readAllLines(folder.resolve("arguments")).stream()
            .map(
                argument ->
                    argument
                        .replace("{case}", folder.toString())
                        .replace("{store}", store().toString())
                        .replace("{temp}", temp.toString()))
            .toArray(String[]::new);
    Program.Ran ran =
        Program.run(text(folder, "input").getBytes(StandardCharsets.UTF_8), arguments);
    assertEquals(text(folder, "expected-err"), told(ran.err(), folder), "standard error");
    assertEquals(text(folder, "expected-out"), told(ran.out(), folder), "standard output");
    String status = text(folder, "expected-status").strip();
    assertEquals(status.isEmpty() ? 0 : Integer.parseInt(status), ran.status());
  }

  private static String text(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static String told(String text, Path folder) {
    return text.replace(store().toString(), "{store}")
        .replace(temp.toString(), "{temp}")
        .replace(folder.toString(), "{case}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "ingest", "query", "export", "extract", "relate", "resolve"})
  void helpOfEveryCommandHasAnExample(String command) {
    Program.Ran ran = Program.run(command, "--help");
    assertEquals(0, ran.status());
    assertEquals("", ran.err());
    assertTrue(ran.out().contains("Example"), ran.out());
    assertTrue(ran.out().contains("entente " + command), ran.out());
  }

  @Test
  void helpNamesEveryCommand() {
    Program.Ran ran = Program.run("--help");
    for (String command : COMMANDS) {
      assertTrue(ran.out().contains("\n  " + command + " "), command + " in " + ran.out());
    }
  }

  @Test
  void withoutArgumentsItTellsWhatThereIs() {
    Program.Ran ran = Program.run();
    assertEquals(Entente.WRONGLY_CALLED, ran.status());
    assertEquals("", ran.out());
    assertEquals(Program.run("--help").out(), ran.err());
  }

  @Test
  void versionIsOneLine() {
    Program.Ran ran = Program.run("--version");
    assertEquals(0, ran.status());
    assertTrue(ran.out().matches("entente \\S.*\\R"), ran.out());
  }

  @ParameterizedTest
  @CsvSource({
    "turtle, 'rel:condemns'",
    "ntriples, '<https://w3id.org/entente/relation/condemns>'",
    "jsonld, '@context'",
    "csv, 'Source,Target,'",
    "nodes, 'Id,Label'"
  })
  void exportWritesTheSameToAFileAndToStandardOutput(String format, String part)
      throws IOException {
    Path file = temp.resolve("export." + format);
    Program.Ran piped = Program.run("export", "--store", store() + "", "--format", format);
    Program.Ran filed =
        Program.run("export", "--store", store() + "", "--format", format, "-o", file + "");
    assertEquals(0, piped.status(), piped.err());
    assertTrue(piped.out().contains(part), piped.out());
    assertEquals("", filed.out());
    assertEquals(piped.out(), Files.readString(file));
  }

  @Test
  void anUnknownActorDoesNotCostTheFileOfAnEarlierExport() throws IOException {
    Path file = Files.writeString(temp.resolve("earlier.csv"), "earlier");
    Program.Ran ran =
        Program.run(
            "export", "--store", store() + "", "--format=csv", "--actor=Nobody", "-o", file + "");
    assertEquals(Entente.WRONGLY_CALLED, ran.status());
    assertEquals("earlier", Files.readString(file));
  }

  /** What a pipe does whose reader has gone, and a disk that is full. */
  private static OutputStream broken(String reason) {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  private static final String[][] WRITING = {
    {"--help"},
    {"extract", "--help"},
    {"--version"},
    {"query"},
    {"query", "strongest", "--store", "{store}"},
    {"query", "strongest", "--store", "{store}", "--as=csv"},
    {"query", "strongest", "--store", "{store}", "--as=tsv"},
    {"query", "strongest", "--store", "{store}", "--as=json"},
    {"query", "strongest", "--store", "{store}", "--as=xml"},
    {"export", "--store", "{store}", "--format=csv"},
    {"export", "--store", "{store}", "--format=nodes"},
    {"export", "--store", "{store}", "--format=turtle"},
    {"export", "--store", "{store}", "--format=ntriples"},
    {"export", "--store", "{store}", "--format=jsonld"},
    {"extract", "src/test/resources/commands/store.jsonl"},
    {"resolve", "src/test/resources/commands/resolve/input"},
  };

  @TestFactory
  Stream<DynamicTest> endsQuietlyWhenItsReaderHasGone() {
    return Stream.of(WRITING)
        .map(
            arguments ->
                dynamicTest(
                    String.join(" ", arguments),
                    () -> {
                      ByteArrayOutputStream err = new ByteArrayOutputStream();
                      int status = into(broken("Broken pipe"), err, arguments);
                      assertEquals("", err.toString(StandardCharsets.UTF_8));
                      assertEquals(0, status);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> saysWhyOutputCannotBeWritten() {
    return Stream.of(WRITING)
        .map(
            arguments ->
                dynamicTest(
                    String.join(" ", arguments),
                    () -> {
                      ByteArrayOutputStream err = new ByteArrayOutputStream();
                      int status = into(broken("No space left on device"), err, arguments);
                      assertEquals(
                          "entente: standard output cannot be written: No space left on device\n",
                          err.toString(StandardCharsets.UTF_8));
                      assertEquals(Entente.WRONGLY_CALLED, status);
                    }));
  }

  private static int into(OutputStream out, OutputStream err, String... arguments) {
    String[] real =
        Stream.of(arguments).map(a -> a.replace("{store}", store() + "")).toArray(String[]::new);
    return Program.run(new byte[0], out, err, real);
  }

  @Test
  void demoShowsRelationsAndMayBeRunAgainButDestroysNoOtherStore() {
    String demo = temp.resolve("demo") + "";
    Program.Ran first = Program.run("demo", "--store", demo);
    assertEquals(0, first.status(), first.err());
    assertEquals("", first.err());
    assertTrue(first.out().contains("relations-between"), first.out());
    assertEquals(first, Program.run("demo", "--store", demo));

    Program.Ran refused = Program.run("demo", "--store", store() + "");
    assertEquals(Entente.WRONGLY_CALLED, refused.status());
    assertEquals(
        "entente: " + store() + " was not made by the demo; name a new folder with --store\n",
        refused.err());
    assertEquals(0, Program.run("query", "--store", store() + "", "strongest").status());
  }
}
