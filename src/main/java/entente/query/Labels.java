package entente.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;

/**
 * Puts the names of actors in the place of their IRIs, for people who read a table.
 *
 * @param dataset where the names stand
 * @param terms what an actor's IRI looks like
 */
public record Labels(DatasetGraph dataset, Terms terms) {
  /** The same answer with "Donald Trump" for {@code actor:donald-trump}. */
  public Answer named(Answer answer) {
    return answer instanceof Answer.Rows rows
        ? Txn.calculateRead(dataset, () -> named(rows))
        : answer;
  }

  private Answer named(Answer.Rows rows) {
    Map<Node, Node> names = new HashMap<>();
    List<Binding> named = rows.rows().stream().map(row -> named(row, names)).toList();
    return new Answer.Rows(rows.columns(), named);
  }

  private Binding named(Binding row, Map<Node, Node> names) {
    BindingBuilder builder = Binding.builder();
    row.forEach((column, node) -> builder.add(column, names.computeIfAbsent(node, this::name)));
    return builder.build();
  }

  private Node name(Node node) {
    if (!node.isURI() || !node.getURI().startsWith(terms.actor("").getURI())) {
      return node;
    }
    return dataset.getDefaultGraph().stream(node, RDFS.label.asNode(), Node.ANY)
        .map(t -> NodeFactory.createLiteralString(t.getObject().getLiteralLexicalForm()))
        .findFirst()
        .orElse(node);
  }
}
