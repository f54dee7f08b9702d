package entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every file of {@code transcripts}: what a user types, one command after the other over one
 * store, and what the program answers. A line that begins with {@code $} is a command, its
 * arguments parted by spaces unless in double quotes; below it stands what it prints, errors first,
 * and {@code [2]} for an exit status that is not 0. {@code {dir}} stands for an empty folder, in
 * which the {@code store} is. Times of day are written {@code TIME}. Lines that begin with # are
 * comments.
 */
class TranscriptsTest {
  private static final Path FILES = Path.of("src/test/resources/transcripts");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path temp;

  @TestFactory
  List<DynamicTest> everyTranscript() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files
          .filter(f -> f.toString().endsWith(".txt"))
          .sorted(Comparator.comparing(Path::toString))
          .map(f -> dynamicTest(f.getFileName() + "", () -> check(f)))
          .toList();
    }
  }

  private void check(Path file) throws IOException {
    Path folder = Files.createDirectory(temp.resolve(file.getFileName() + ""));
    StringBuilder played = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("#")) {
        played.append(line).append('\n');
      } else if (line.startsWith("$ ")) {
        played.append(line).append('\n').append(answer(line.substring(2), folder));
      }
    }
    assertEquals(Files.readString(file), played + "");
  }

  private static String answer(String command, Path folder) {
    String[] arguments =
        Stream.of(command.split(" (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
            .map(a -> a.replace("\"", "").replace("{dir}", folder + ""))
            .toArray(String[]::new);
    Program.Ran ran = Program.run(arguments);
    String text = ran.err() + ran.out() + (ran.status() == 0 ? "" : "[" + ran.status() + "]\n");
    return text.replace("\r", "")
        .replace(folder + "", "{dir}")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "TIME")
        .replaceAll("(?m)[ \\t]+$", "");
  }
}
