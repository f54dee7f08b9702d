package entente.export;

import entente.query.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * Writes RDF. Triples are sorted as N-Triples, on disk where they are many, and the other formats
 * are made of that stream, so that no graph is too big and the order never depends on the store.
 */
final class RdfExporter implements Exporter {
  private static final long MEMORY = 128L << 20;
  private static final NodeFormatter NT = new NodeFormatterNT();

  private final Format format;
  private final Terms terms;

  RdfExporter(Format format, Terms terms) {
    this.format = format;
    this.terms = terms;
  }

  @Override
  public void write(DatasetGraph dataset, Filter filter, OutputStream out) throws IOException {
    try (SortedLines lines = new SortedLines(MEMORY)) {
      Txn.executeRead(
          dataset,
          () ->
              new GraphPart(dataset.getDefaultGraph(), terms)
                  .forEach(filter, triple -> add(triple, lines)));
      try (InputStream sorted = lines.open()) {
        write(sorted, out);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  private void write(InputStream sorted, OutputStream out) throws IOException {
    switch (format) {
      case TURTLE -> parse(sorted, StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS));
      case JSONLD -> parse(sorted, new JsonLd(out, terms));
      default -> sorted.transferTo(out);
    }
  }

  private void parse(InputStream sorted, StreamRDF writer) {
    writer.start();
    terms.prefixes().forEach(writer::prefix);
    RDFParser.source(sorted).lang(Lang.NTRIPLES).checking(false).parse(new Triples(writer));
    writer.finish();
  }

  private static void add(Triple triple, SortedLines lines) {
    StringWriterI line = new StringWriterI();
    NT.format(line, triple.getSubject());
    line.print(" ");
    NT.format(line, triple.getPredicate());
    line.print(" ");
    NT.format(line, triple.getObject());
    line.print(" .");
    try {
      lines.add(line.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
