package entente.graph;

import entente.core.Predicate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Triple;

/**
 * What {@code ontology/entente.ttl} says, and any files of one's own beside it.
 *
 * @param predicates the verbs on the edges by name, in alphabetical order
 * @param triples everything that the files say, under the graph's base, without blank nodes
 */
public record Ontology(Map<String, Predicate> predicates, List<Triple> triples) {
  public Ontology {
    predicates = Collections.unmodifiableMap(new TreeMap<>(predicates));
    triples = List.copyOf(triples);
  }

  /**
   * Reads Turtle files as one. Their terms stand under {@link Names#BASE}, and move to the base of
   * {@code names}. A predicate without an intensity has that of its relation type.
   *
   * @throws IOException if a file cannot be read, is not Turtle, or says of a predicate what no
   *     predicate can have; the message names the file and what to change
   */
  public static Ontology read(Names names, List<Path> files) throws IOException {
    OntologyReader reader = new OntologyReader(names);
    for (Path file : files) {
      reader.read(file);
    }
    return new Ontology(reader.predicates(), reader.triples());
  }
}
