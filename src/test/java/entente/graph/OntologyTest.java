package entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.core.Predicate;
import entente.core.RelationType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OntologyTest {
  private static final Names NAMES = Names.standard();

  @Test
  void predicatesAreReadInAlphabeticalOrder() throws IOException {
    Map<String, Predicate> predicates = Resources.ontology(NAMES).predicates();
    List<String> names = List.copyOf(predicates.keySet());
    assertEquals(names.stream().sorted().toList(), names);
    assertEquals(
        new Predicate("condemns", RelationType.ACCUSE, Optional.of("disapprove"), -2, false),
        predicates.get("condemns"));
    assertEquals(
        new Predicate("meets", RelationType.CONSULT, Optional.empty(), 4, true),
        predicates.get("meets"));
  }

  @Test
  void aPredicateWithoutIntensityHasThatOfItsType() throws IOException {
    Predicate attacks =
        Optional.ofNullable(Resources.ontology(NAMES).predicates().get("attacks")).orElseThrow();
    assertEquals(-9, attacks.intensity());
  }

  @Test
  void everythingMovesToAnotherBase() throws IOException {
    Names moved = new Names("http://example.org/mine#");
    Ontology ontology = Ontology.read(moved, List.of(Resources.ONTOLOGY));
    assertEquals(Resources.ontology(NAMES).predicates(), Resources.ontology(moved).predicates());
    assertTrue(
        ontology.triples().stream().noneMatch(t -> t.toString().contains(Names.BASE)),
        "a term stayed where it was");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path nowhere = Path.of("no", "such.ttl");
    IOException e = assertThrows(IOException.class, () -> Ontology.read(NAMES, List.of(nowhere)));
    assertEquals(nowhere + ": no such file", e.getMessage());
  }

  @TestFactory
  List<DynamicTest> everyMistakeIsNamed() throws IOException {
    return Resources.tests("broken", ".ttl", OntologyTest::isRefused);
  }

  private static void isRefused(Path file) throws IOException {
    IOException e = assertThrows(IOException.class, () -> Ontology.read(NAMES, List.of(file)));
    String expected = file + ": " + Resources.expectation(file);
    assertTrue(String.valueOf(e.getMessage()).startsWith(expected), e.getMessage());
  }
}
