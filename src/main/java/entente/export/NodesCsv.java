package entente.export;

import entente.query.Terms;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;

/** Writes the actors at the ends of the edges that {@link EdgesCsv} would write. */
record NodesCsv(Terms terms) implements Exporter {
  private static final List<String> HEADER = List.of("Id", "Label", "kind", "country", "sector");

  @Override
  public void write(DatasetGraph dataset, Filter filter, OutputStream out) throws IOException {
    Csv.write(
        HEADER, Txn.calculateRead(dataset, () -> rows(dataset.getDefaultGraph(), filter)), out);
  }

  private List<List<String>> rows(Graph graph, Filter filter) {
    return Edges.of(graph, terms, filter).stream()
        .flatMap(edge -> Stream.of(edge.key().source(), edge.key().target()))
        .distinct()
        .sorted()
        .map(id -> row(graph, id))
        .toList();
  }

  private List<String> row(Graph graph, String id) {
    Node actor = terms.actor(id);
    return List.of(
        id,
        Csv.words(new StoredEvents(graph, terms).label(actor).orElse(id)),
        kind(graph, actor),
        values(graph, actor, "country"),
        values(graph, actor, "sector"));
  }

  private String kind(Graph graph, Node actor) {
    return graph
        .find(actor, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterDrop(terms.ent("Actor")::equals)
        .mapWith(type -> terms.brief(type.getURI()))
        .toList()
        .stream()
        .sorted()
        .collect(Collectors.joining("|"));
  }

  private String values(Graph graph, Node actor, String property) {
    return graph
        .find(actor, terms.ent(property), Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList()
        .stream()
        .sorted()
        .collect(Collectors.joining("|"));
  }
}
