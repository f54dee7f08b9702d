package entente.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's agent nouns, peoples and given names, with a few actors of the tests' own. */
final class TestCatalogue {
  static final Path RESOURCES = Path.of("src", "test", "resources", "link");
  private static final Path SMALL = RESOURCES.resolve("catalogue");
  private static final Path DATA = Path.of("data", "actors");

  private TestCatalogue() {}

  static Catalogue load() throws IOException {
    Path directory = Files.createTempDirectory("catalogue");
    try {
      copy(SMALL, directory, "countries", "people", "organisations", "ambiguous", "towns");
      copy(DATA, directory, "agents", "peoples", "given-names");
      return Catalogue.load(directory);
    } finally {
      try (var files = Files.list(directory)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(directory);
    }
  }

  static void copy(Path from, Path to, String... tables) throws IOException {
    for (String table : List.of(tables)) {
      Files.copy(from.resolve(table + ".tsv"), to.resolve(table + ".tsv"));
    }
  }
}
