package entente.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** The files that the tests of the graph and the store read. */
public final class Resources {
  private static final Path HOME = Path.of(System.getProperty("entente.home", "."));
  public static final Path ONTOLOGY = HOME.resolve("ontology/entente.ttl");
  public static final Path SHAPES = HOME.resolve("ontology/shapes.ttl");
  private static final Path TESTS = HOME.resolve("src/test/resources/graph");
  public static final Path PREDICATES = TESTS.resolve("predicates.ttl");

  private Resources() {}

  /** A handful of predicates, so that the tests do not change with the real ones. */
  public static Ontology ontology(Names names) throws IOException {
    return Ontology.read(names, List.of(PREDICATES));
  }

  /** One test for each file of {@code folder} whose name ends in {@code ending}. */
  static List<DynamicTest> tests(String folder, String ending, ThrowingConsumer<Path> test)
      throws IOException {
    try (Stream<Path> files = Files.list(TESTS.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(file.getFileName() + "", () -> test.accept(file)))
          .toList();
    }
  }

  /** The first comment of a file: what the test expects. */
  static String expectation(Path file) throws IOException {
    return Files.readAllLines(file).getFirst().replaceFirst("^# ", "");
  }
}
