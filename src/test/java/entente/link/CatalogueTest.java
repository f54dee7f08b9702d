package entente.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.core.Annotated;
import entente.core.Link;
import entente.core.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private static final Path SMALL = TestCatalogue.RESOURCES.resolve("catalogue");
  private static final Path DATA = Path.of("data", "actors");
  private static final Set<String> SECTORS =
      Set.of(
          "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS",
          "CRM", "CVL", "EDU", "ELI", "IGO", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL",
          "SOC");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "people.tsv|x	X		m	1950			minister FRA|not an office",
        "people.tsv|x	X		m	1950			president FRA GOV 20x7..|not dates",
        "people.tsv|x	X		z	1950|no gender",
        "people.tsv|donald-trump	X		m|is taken",
        "people.tsv|x		Y|\"name\" is empty",
        "countries.tsv|XXX	X							soon|not dates",
        "organisations.tsv|x	X		herd|no kind",
        "agents.tsv|unicorn		beast|no kind",
        "agents.tsv|a	b	c	d	e	f	g	h|8 cells",
        "given-names.tsv|Alex|no gender",
        "peoples.tsv|Elvish|\"people\" is empty",
        "towns.tsv|XXX	Nowhere|no country"
      })
  void badLineIsNamedWithARemedy(String file, String line, String problem, @TempDir Path directory)
      throws IOException {
    TestCatalogue.copy(
        SMALL, directory, "countries", "people", "organisations", "ambiguous", "towns");
    TestCatalogue.copy(DATA, directory, "agents", "peoples", "given-names");
    Path table = directory.resolve(file);
    List<String> lines = new ArrayList<>(Files.readAllLines(table));
    lines.add(line);
    Files.write(table, lines);
    String message = problem(directory);
    assertTrue(message.startsWith(table + ":" + lines.size() + ": "), message);
    assertTrue(message.contains(problem), message);
  }

  @Test
  void missingFileAndMissingColumnAreNamed(@TempDir Path directory) throws IOException {
    String missing = problem(directory);
    assertTrue(missing.contains("agents.tsv:1: no such file. "), missing);
    Files.writeString(directory.resolve("agents.tsv"), "noun\tplural\n");
    String column = problem(directory);
    assertTrue(column.contains("agents.tsv:1: there is no column \"kind\". "), column);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2|Russia attacked Ukraine .",
        "2|The Russian army fled .",
        "2|In Paris , protesters shouted .",
        "1|Steve Witkoff left early .",
        "2|He criticised Vladimir Putin .",
        "2|U.S.-Russia relations cooled .",
        "0|The table fell on the floor .",
        "0|Yesterday it-girls danced ."
      })
  void countsPossibleActors(int actors, String words) throws IOException {
    assertEquals(actors, TestCatalogue.load().actors(Table.split(words, ' ')));
  }

  @Test
  void agentNounsAreManyAndBearSectorsOfPlover() throws IOException {
    List<Table.Row> rows = Table.read(DATA.resolve("agents.tsv"), "noun", "sector");
    assertTrue(rows.size() >= 450, rows.size() + " agent nouns");
    for (Table.Row row : rows) {
      String sector = row.cell("sector");
      assertTrue(sector.isEmpty() || SECTORS.contains(sector), row.line() + ": " + sector);
    }
    assertEquals(rows.size(), rows.stream().map(r -> r.cell("noun")).distinct().count());
  }

  @Test
  void scoresAreHonest() throws IOException {
    Annotated annotated =
        Notation.read(
            Optional.of(LocalDate.parse("2025-08-05")),
            List.of(
                "[N <p Donald Trump > ] met [D people ] , [N <l Springfield > ] and [D Russian"
                    + " soldiers ] ."));
    List<Double> scores = new ArrayList<>();
    for (Link link : new CatalogueLinker(TestCatalogue.load()).link(annotated).links()) {
      scores.add(link instanceof Link.Known known ? known.score() : 0.0);
    }
    assertEquals(List.of(0.98, 0.5, 0.3, 0.85), scores);
  }

  @Test
  void sameArticleTwiceIsTheSameTwice() throws IOException {
    Annotated annotated =
        Notation.read(
            Optional.of(LocalDate.parse("2025-08-05")),
            List.of("[N <p Bush > ] and [N <p Clinton > ] met [D the Russian leader ] ."));
    assertEquals(
        new CatalogueLinker(TestCatalogue.load()).link(annotated),
        new CatalogueLinker(TestCatalogue.load()).link(annotated));
  }

  private static String problem(Path directory) {
    IOException thrown = assertThrows(IOException.class, () -> Catalogue.load(directory));
    return String.valueOf(thrown.getMessage());
  }
}
