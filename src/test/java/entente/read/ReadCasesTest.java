package entente.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every folder of {@code src/test/resources/read} is a case: a file {@code input.*}, last written
 * on 10 August 2025, and in {@code expected.json} the items it gives and the options it is read
 * with.
 */
class ReadCasesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "read");
  private static final FileTime WRITTEN = FileTime.from(Instant.parse("2025-08-10T12:00:00Z"));

  @TempDir Path directory = Path.of(".");

  @TestFactory
  List<DynamicTest> readsEveryCase() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(
              folder ->
                  DynamicTest.dynamicTest(
                      String.valueOf(folder.getFileName()), () -> readsCase(folder)))
          .toList();
    }
  }

  private void readsCase(Path folder) throws IOException {
    JsonObject expected =
        JsonParser.parseString(Files.readString(folder.resolve("expected.json"))).getAsJsonObject();
    Path original = input(folder);
    Path input = directory.resolve(original.getFileName());
    Files.copy(original, input);
    Files.setLastModifiedTime(input, WRITTEN);
    List<Item> items =
        Samples.read(List.of(input), InputStream.nullInputStream(), options(expected));
    Files.delete(input);
    assertEquals(Samples.pretty(expected.getAsJsonArray("items")), Samples.json(items));
  }

  private static Path input(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("input"))
          .findFirst()
          .orElseThrow(() -> new IOException("no input in " + folder));
    }
  }

  private static ReadOptions options(JsonObject expected) {
    return new ReadOptions(
        option(expected, "format"),
        option(expected, "date").map(LocalDate::parse),
        option(expected, "publisher"));
  }

  private static Optional<String> option(JsonObject expected, String name) {
    return Optional.ofNullable(expected.get(name)).map(JsonElement::getAsString);
  }
}
