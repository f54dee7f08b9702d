package entente.store;

import entente.graph.Names;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * A dataset whose default graph is seen with merged actors as one. What is decided, and the other
 * named graphs, are seen as they are. For reading only, by one who does not keep it.
 */
final class MergedDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  private final Names names;
  private final Identities identities;
  private @Nullable Graph merged;

  MergedDataset(DatasetGraph dataset, Names names, Identities identities) {
    super(dataset, dataset.getContext().copy());
    this.names = names;
    this.identities = identities;
  }

  @Override
  public synchronized Graph getDefaultGraph() {
    if (merged == null) {
      merged = new MergedGraph(super.getDefaultGraph(), names, identities);
    }
    return merged;
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return Quad.isDefaultGraph(graph)
        ? getDefaultGraph()
            .find(subject, predicate, object)
            .mapWith(t -> Quad.create(Quad.defaultGraphIRI, t))
        : super.find(graph, subject, predicate, object);
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    return Quad.isDefaultGraph(graph)
        ? getDefaultGraph().contains(subject, predicate, object)
        : super.contains(graph, subject, predicate, object);
  }
}
