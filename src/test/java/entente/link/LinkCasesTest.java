package entente.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.core.Actor;
import entente.core.Annotated;
import entente.core.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case in {@code cases}: a title after {@code #}, the date, the article in {@link Notation},
 * a line {@code ---}, and each mention with its actor: id, kind, country, sectors, or {@code nil}.
 */
class LinkCasesTest {
  @TestFactory
  List<DynamicTest> linksEveryCase() throws IOException {
    CatalogueLinker linker = new CatalogueLinker(TestCatalogue.load());
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(TestCatalogue.RESOURCES.resolve("cases"))) {
      for (Path file : files.sorted().toList()) {
        for (String text : Files.readString(file).split("\n(?=#)", -1)) {
          tests.add(test(file, text.strip().lines().toList(), linker));
        }
      }
    }
    return tests;
  }

  private static DynamicTest test(Path file, List<String> lines, CatalogueLinker linker) {
    int rule = lines.indexOf("---");
    Optional<LocalDate> date =
        lines.get(1).equals("undated")
            ? Optional.empty()
            : Optional.of(LocalDate.parse(lines.get(1)));
    List<String> article = lines.subList(2, rule);
    String expected = String.join("\n", lines.subList(rule + 1, lines.size()));
    return DynamicTest.dynamicTest(
        file.getFileName() + ": " + lines.getFirst().substring(1).strip(),
        () -> assertEquals(expected, linked(Notation.read(date, article), linker)));
  }

  private static String linked(Annotated annotated, CatalogueLinker linker) {
    return linker.link(annotated).links().stream()
        .map(link -> text(annotated, link))
        .collect(Collectors.joining("\n"));
  }

  private static String text(Annotated annotated, Link link) {
    String mention = link.mention().span().of(annotated.article().text());
    return mention + " = " + (link instanceof Link.Known known ? text(known.actor()) : "nil");
  }

  static String text(Actor actor) {
    return String.join(
        " ",
        actor.id(),
        actor.kind().name().toLowerCase(java.util.Locale.ROOT),
        actor.country().orElse("-"),
        actor.sectors().isEmpty() ? "-" : String.join("|", actor.sectors()));
  }
}
