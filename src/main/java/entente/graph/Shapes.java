package entente.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What {@code ontology/shapes.ttl} asks of every article's graph. Reading the shapes wakes Jena's
 * SHACL, so only a command that loads articles should do it. Safe for many threads.
 */
public final class Shapes {
  private final org.apache.jena.shacl.Shapes shapes;

  private Shapes(org.apache.jena.shacl.Shapes shapes) {
    this.shapes = shapes;
  }

  /**
   * Reads the shapes once; they then judge any number of articles.
   *
   * @throws IOException if the file cannot be read or is not Turtle
   */
  public static Shapes read(Names names, Path file) throws IOException {
    return new Shapes(org.apache.jena.shacl.Shapes.parse(graph(TurtleFile.read(names, file))));
  }

  /**
   * What is wrong with the graph of an article, in one sentence that names the node; empty if
   * nothing is.
   */
  public Optional<String> violation(Collection<Triple> article) {
    return ShaclValidator.get().validate(shapes, graph(article)).getEntries().stream()
        .map(Shapes::sentence)
        .min(String::compareTo);
  }

  private static Graph graph(Collection<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }

  private static String sentence(ReportEntry entry) {
    return "%s %s".formatted(entry.focusNode(), entry.message());
  }
}
