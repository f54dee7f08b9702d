package entente.annotate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Case files: a text, a line of "---", and what is expected, one a line. */
final class Cases {
  private static final Path FOLDER = Path.of("src/test/resources/annotate");

  record Case(String name, String text, List<String> expected) {}

  private Cases() {}

  /** The cases of a kind, by name. */
  static List<Case> of(String kind) throws IOException {
    return files(kind).map(Cases::read).toList();
  }

  /** The lines of all files of a kind. */
  static Stream<String> lines(String kind) throws IOException {
    return files(kind).flatMap(file -> content(file).lines()).filter(line -> !line.isBlank());
  }

  private static Stream<Path> files(String kind) throws IOException {
    Path home = Path.of(System.getProperty("entente.home", "."));
    try (Stream<Path> files = Files.list(home.resolve(FOLDER).resolve(kind))) {
      return files.sorted().toList().stream();
    }
  }

  private static Case read(Path file) {
    String[] halves = content(file).split("\n---\n", 2);
    return new Case(file.getFileName().toString(), halves[0], halves[1].lines().toList());
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
