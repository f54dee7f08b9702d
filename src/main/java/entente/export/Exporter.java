package entente.export;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.sparql.core.DatasetGraph;

/** Writes a graph, or a part of it, in one format. */
@FunctionalInterface
public interface Exporter {
  /**
   * Writes what {@code filter} lets through of {@code dataset}'s default graph, in one read
   * transaction; the same graph and filter give the same bytes. Leaves {@code out} open.
   */
  void write(DatasetGraph dataset, Filter filter, OutputStream out) throws IOException;
}
