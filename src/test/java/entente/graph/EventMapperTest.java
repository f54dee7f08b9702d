package entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.core.Article;
import entente.core.Predicate;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EventMapperTest {
  private static final Names NAMES = Names.standard();
  private final Map<String, Predicate> predicates;
  private final Shapes shapes;

  EventMapperTest() throws IOException {
    predicates = Resources.ontology(NAMES).predicates();
    shapes = Shapes.read(NAMES, Resources.SHAPES);
  }

  /** Every {@code .json} becomes the {@code .ttl} beside it. */
  @TestFactory
  List<DynamicTest> writesEveryCase() throws IOException {
    return Resources.tests("cases", ".json", this::isWritten);
  }

  private void isWritten(Path file) throws IOException {
    List<Triple> triples = MapperCase.read(file, predicates).triples(NAMES);
    String expected = file.toString().replace(".json", ".ttl");
    Graph graph = graph(triples);
    assertTrue(IsoMatcher.isomorphic(RDFDataMgr.loadGraph(expected), graph), () -> turtle(graph));
    assertEquals(new HashSet<>(triples).size(), triples.size(), "a triple is written twice");
    assertEquals(Optional.empty(), shapes.violation(triples));
  }

  @Test
  void anEventAfterTheEndOfTheTextIsRefused() throws IOException {
    Path file =
        Resources.ONTOLOGY.resolveSibling("../src/test/resources/graph/cases/condemnation.json");
    MapperCase whole = MapperCase.read(file, predicates);
    MapperCase cut = new MapperCase(Article.of("a1", "It was a long day."), whole.events());
    Exception e = assertThrows(IllegalArgumentException.class, () -> cut.triples(NAMES));
    assertEquals("article a1 has an event at [19, 85), after the end of its text", e.getMessage());
  }

  private static Graph graph(Collection<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }

  private static String turtle(Graph graph) {
    StringWriter text = new StringWriter();
    RDFDataMgr.write(text, graph, RDFFormat.NTRIPLES);
    return text.toString().lines().sorted().reduce("", (a, b) -> a + "\n" + b);
  }
}
