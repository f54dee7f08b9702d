package entente.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * Writes answers, in UTF-8, and leaves the stream open.
 *
 * @param format how
 * @param width how many columns of characters a table may take; {@link Table#UNLIMITED} for all it
 *     needs
 * @param terms the IRIs that a table shows short
 */
public record AnswerWriter(AnswerFormat format, int width, Terms terms) {
  private static final List<Var> TRIPLE = Var.varList(List.of("subject", "predicate", "object"));

  /** Writes {@code answer} to {@code out}. */
  public void write(Answer answer, OutputStream out) throws IOException {
    switch (answer) {
      case Answer.Rows rows -> rows(rows, out);
      case Answer.Truth truth -> truth(truth, out);
      case Answer.Triples graph -> graph(graph.triples(), out);
    }
    out.flush();
  }

  private void rows(Answer.Rows rows, OutputStream out) throws IOException {
    if (format == AnswerFormat.TABLE) {
      print(new Table(rows, width, terms).text(), out);
    } else {
      writer().write(out, RowSetStream.create(rows.columns(), rows.rows().iterator()), null);
    }
  }

  private void truth(Answer.Truth truth, OutputStream out) throws IOException {
    if (format == AnswerFormat.TABLE) {
      print(truth.value() ? "yes\n" : "no\n", out);
    } else {
      writer().write(out, truth.value(), null);
    }
  }

  private void graph(List<Triple> triples, OutputStream out) throws IOException {
    if (format == AnswerFormat.TABLE) {
      turtle(triples, out);
    } else {
      rows(new Answer.Rows(TRIPLE, triples.stream().map(AnswerWriter::row).toList()), out);
    }
  }

  private void turtle(List<Triple> triples, OutputStream out) {
    StreamRDF turtle = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
    turtle.start();
    terms.prefixes().forEach(turtle::prefix);
    triples.forEach(turtle::triple);
    turtle.finish();
  }

  private static Binding row(Triple triple) {
    return BindingFactory.binding(
        TRIPLE.get(0), triple.getSubject(),
        TRIPLE.get(1), triple.getPredicate(),
        TRIPLE.get(2), triple.getObject());
  }

  private RowSetWriter writer() {
    Lang lang =
        switch (format) {
          case CSV, TABLE -> ResultSetLang.RS_CSV;
          case TSV -> ResultSetLang.RS_TSV;
          case JSON -> ResultSetLang.RS_JSON;
          case XML -> ResultSetLang.RS_XML;
        };
    return RowSetWriterRegistry.getFactory(lang).create(lang);
  }

  private static void print(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
