package entente.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.core.Predicate;
import entente.core.RelationType;
import entente.core.Table;
import entente.extract.CameoCodes;
import entente.extract.Lexicon;
import entente.extract.LexiconCheck;
import entente.graph.Names;
import entente.graph.Ontology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Keeps the lexicon well-formed, whoever edits it: each line reads as {@code
 * data/lexicon/README.md} says, and no two lines tell one word two ways. Each test names the lines
 * that break its rule.
 */
class LexiconFilesTest {
  private static final Path LEXICON = Path.of("data", "lexicon");

  private static Map<String, Predicate> predicates = Map.of();

  @BeforeAll
  static void readOntology() throws IOException {
    Path ontology = Path.of("ontology", "entente.ttl");
    predicates = Ontology.read(new Names(Names.BASE), List.of(ontology)).predicates();
  }

  @Test
  void everyRelationTypeHasItsFile() throws IOException {
    assertEquals(
        Arrays.stream(RelationType.values()).map(LexiconFilesTest::name).sorted().toList(),
        Lexicon.files(LEXICON).stream().map(file -> file.getFileName().toString()).toList());
  }

  @Test
  void everyLineCanSpeakAndNoTwoTellOneWordTwoWays() throws IOException {
    LexiconCheck.Result result =
        new LexiconCheck(predicates).check(Lexicon.files(LEXICON), List.of());
    assertEquals(
        "", result.faults().stream().map(String::valueOf).collect(Collectors.joining("\n")));
  }

  @Test
  void everyPredicateHasTheTypeOfItsFile() throws IOException {
    List<String> found = new ArrayList<>();
    for (RelationType type : RelationType.values()) {
      rows(type)
          .filter(row -> predicates.get(row.cell("predicate")).type() != type)
          .map(Table.Row::where)
          .forEach(found::add);
    }
    assertEquals(List.of(), found, "lines whose predicate is of another relation type");
  }

  @Test
  void everyCodeOfCameoHasAPredicateOrAReason() throws IOException {
    CameoCodes.read(LEXICON.resolve("cameo.tsv"))
        .all()
        .forEach(
            (code, meaning) -> {
              assertTrue(code.matches("(0[1-9]|1\\d|20)\\d{1,2}"), code);
              assertFalse(meaning.meaning().isEmpty(), code);
              assertTrue(meaning.predicate().map(predicates::containsKey).orElse(true), code);
            });
  }

  @Test
  void everyPredicateHasAWord() throws IOException {
    Set<String> silent = new HashSet<>(predicates.keySet());
    for (RelationType type : RelationType.values()) {
      rows(type).map(row -> row.cell("predicate")).forEach(silent::remove);
    }
    assertEquals(Set.of(), silent, "predicates that no word of the lexicon stands for");
  }

  private static Stream<Table.Row> rows(RelationType type) throws IOException {
    return Table.read(LEXICON.resolve(name(type))).stream();
  }

  private static String name(RelationType type) {
    return type.name().toLowerCase(Locale.ROOT) + ".tsv";
  }
}
