package entente.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What a write is to take out of a dataset and what to put in. */
final class Delta {
  private final Set<Quad> gone = new LinkedHashSet<>();
  private final Set<Quad> come = new LinkedHashSet<>();

  /** From what was said to what is said now. */
  void change(Collection<Triple> before, Collection<Triple> after) {
    Set<Triple> old = Set.copyOf(before);
    Set<Triple> now = Set.copyOf(after);
    before.stream().filter(t -> !now.contains(t)).forEach(t -> gone.add(quad(t)));
    after.stream().filter(t -> !old.contains(t)).forEach(t -> come.add(quad(t)));
  }

  /** The same change once more in a named graph, for changes of the default graph alone. */
  Delta alsoIn(Node graph) {
    Delta both = new Delta();
    for (Quad quad : gone) {
      both.remove(quad);
      both.remove(Quad.create(graph, quad.asTriple()));
    }
    for (Quad quad : come) {
      both.add(quad);
      both.add(Quad.create(graph, quad.asTriple()));
    }
    return both;
  }

  void remove(Quad quad) {
    gone.add(quad);
  }

  void add(Quad quad) {
    come.add(quad);
  }

  void remove(Triple triple) {
    gone.add(quad(triple));
  }

  void add(Triple triple) {
    come.add(quad(triple));
  }

  boolean removes(Quad quad) {
    return gone.contains(quad);
  }

  boolean isEmpty() {
    return gone.isEmpty() && come.isEmpty();
  }

  void applyTo(DatasetGraph dataset) {
    gone.forEach(dataset::delete);
    come.forEach(dataset::add);
  }

  private static Quad quad(Triple triple) {
    return Quad.create(Quad.defaultGraphIRI, triple);
  }
}
