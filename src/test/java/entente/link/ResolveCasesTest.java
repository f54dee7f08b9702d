package entente.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.core.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every line of {@code resolve.tsv}: a phrase, its date and context, and who is meant. */
class ResolveCasesTest {
  @TestFactory
  List<DynamicTest> resolvesEveryPhrase() throws IOException {
    Catalogue catalogue = TestCatalogue.load();
    return Table.read(
            TestCatalogue.RESOURCES.resolve("resolve.tsv"), "text", "date", "context", "actor")
        .stream()
        .map(row -> test(row, catalogue))
        .toList();
  }

  private static DynamicTest test(Table.Row row, Catalogue catalogue) {
    Optional<LocalDate> date = optional(row.cell("date")).map(LocalDate::parse);
    return DynamicTest.dynamicTest(
        row.cell("text") + " " + row.cell("date"),
        () ->
            assertEquals(
                row.cell("actor"),
                catalogue
                    .resolve(row.cell("text"), date, optional(row.cell("context")))
                    .map(LinkCasesTest::text)
                    .orElse("nil")));
  }

  private static Optional<String> optional(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }
}
