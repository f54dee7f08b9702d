package entente.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.graph.NodeConst;

/** Rows that no query gives, for {@link AnswerWriter} to write like those of one. */
public final class RowsBuilder {
  private final List<Var> columns;
  private final List<Binding> rows = new ArrayList<>();

  public RowsBuilder(String... columns) {
    this.columns = Var.varList(List.of(columns));
  }

  /** Adds a row of nodes, whole numbers and texts; an empty text leaves its cell empty. */
  public void add(Object... cells) {
    BindingBuilder row = Binding.builder();
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].equals("")) {
        row.add(columns.get(i), node(cells[i]));
      }
    }
    rows.add(row.build());
  }

  private static Node node(Object cell) {
    return switch (cell) {
      case Node node -> node;
      case Number number -> NodeFactory.createLiteralDT(number.toString(), XSDDatatype.XSDinteger);
      case Boolean truth -> truth ? NodeConst.nodeTrue : NodeConst.nodeFalse;
      default -> NodeFactory.createLiteralString(cell.toString());
    };
  }

  public Answer.Rows rows() {
    return new Answer.Rows(columns, rows);
  }
}
