package entente.query;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** What a question is answered with; it depends on no transaction. */
public sealed interface Answer {
  /**
   * What SELECT gives.
   *
   * @param columns the variables, in the query's order
   * @param rows a value, or none, for each of them
   */
  record Rows(List<Var> columns, List<Binding> rows) implements Answer {
    public Rows {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** What ASK gives. */
  record Truth(boolean value) implements Answer {}

  /**
   * What CONSTRUCT and DESCRIBE give.
   *
   * @param triples each once, in the order of their N-Triples
   */
  record Triples(List<Triple> triples) implements Answer {
    public Triples {
      triples = List.copyOf(triples);
    }
  }
}
