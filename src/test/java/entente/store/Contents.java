package entente.store;

import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What is in a store, as sorted lines. */
final class Contents {
  private Contents() {}

  /** The N-Triples of the default graph. */
  static List<String> triples(Store store) {
    return store.read(data -> lines(data, Quad.defaultGraphIRI));
  }

  /** The N-Quads of everything, the store's own notes included. */
  static List<String> everything(Store store) {
    return store.read(data -> lines(data, Node.ANY));
  }

  private static List<String> lines(DatasetGraph data, Node graph) {
    TreeSet<String> lines = new TreeSet<>();
    data.find(graph, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad ->
                lines.add(
                    NodeFmtLib.strNT(quad.asTriple())
                        + (quad.isDefaultGraph() ? "" : " " + NodeFmtLib.strNT(quad.getGraph()))));
    return List.copyOf(lines);
  }
}
