package entente.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Reads the triples of one subject. */
final class Values {
  private Values() {}

  static Set<Node> of(Collection<Triple> triples, Node property) {
    return triples.stream()
        .filter(triple -> triple.getPredicate().equals(property))
        .map(Triple::getObject)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static boolean have(Collection<Triple> triples, Node property, Node value) {
    return triples.stream()
        .anyMatch(t -> t.getPredicate().equals(property) && t.getObject().equals(value));
  }
}
