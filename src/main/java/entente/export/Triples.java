package entente.export;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;

/** Passes on triples and nothing else: start, prefixes and end belong to whoever writes. */
final class Triples extends StreamRDFBase {
  private final StreamRDF writer;

  Triples(StreamRDF writer) {
    this.writer = writer;
  }

  @Override
  public void triple(Triple triple) {
    writer.triple(triple);
  }
}
