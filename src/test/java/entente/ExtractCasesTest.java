package entente;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.core.Article;
import entente.core.Event;
import entente.core.PublicationDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads every case under {@code cases} with the real models. A file is a phenomenon; its cases are
 * separated by blank lines: the text, a line {@code ---}, and one line for each relation that a
 * careful reader would draw, or none. See {@code cases/README.md}.
 */
class ExtractCasesTest {
  /** Another folder may be tried: {@code -Dcases=src/test/resources/cases/open}. */
  private static final Path CASES =
      Path.of(System.getProperty("cases", "src/test/resources/cases"));

  private static final PublicationDate PUBLISHED =
      new PublicationDate(LocalDate.of(2025, 8, 5), PublicationDate.Source.STATED);

  private static Optional<Engine> engine = Optional.empty();

  @BeforeAll
  static void load() throws IOException {
    engine = Optional.of(Engine.load(Home.find()));
  }

  @AfterAll
  static void close() throws IOException {
    engine.orElseThrow().close();
  }

  @TestFactory
  Stream<DynamicNode> readsEveryCase() throws IOException {
    List<DynamicNode> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(CASES)) {
      for (Path file : paths.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        List<DynamicTest> tests =
            Case.read(file).stream()
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c)))
                .toList();
        files.add(DynamicContainer.dynamicContainer(file.getFileName().toString(), tests));
      }
    }
    return files.stream();
  }

  private static void check(Case expected) {
    Article article = Article.of("case", expected.text()).withDate(PUBLISHED);
    List<Event> events = engine.orElseThrow().pipeline().events(article);
    assertEquals(expected.relations(), Case.relations(events), expected.text());
  }
}
