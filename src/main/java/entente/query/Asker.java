package entente.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;

/** Asks questions of a dataset, each in a read transaction. Safe for many threads. */
public final class Asker {
  private final DatasetGraph dataset;
  private final Terms terms;

  public Asker(DatasetGraph dataset, Terms terms) {
    this.dataset = dataset;
    this.terms = terms;
  }

  /**
   * Asks {@code question}.
   *
   * @param said what the asker says, by parameter
   * @throws QuestionException if what is said does not fit the question, or the query fails
   */
  public Answer ask(Question question, Map<String, String> said) {
    return Txn.calculateRead(dataset, () -> inTransaction(question, said));
  }

  private Answer inTransaction(Question question, Map<String, String> said) {
    Map<String, Node> nodes = new Arguments(dataset.getDefaultGraph(), terms).read(question, said);
    // SERVICE would send parts of a confidential graph to another machine. The disjunction
    // optimiser of Jena 5.6.0 gives a row twice where both sides of FILTER (?a = x || …) hold.
    QueryExecBuilder builder =
        QueryExec.dataset(dataset)
            .query(question.query())
            .set(ARQ.httpServiceAllowed, false)
            .set(ARQ.optFilterDisjunction, false);
    nodes.forEach(builder::substitution);
    try (QueryExec exec = builder.build()) {
      return answer(question.query(), exec);
    } catch (QueryDeniedException e) {
      throw new QuestionException(
          question.name() + ": SERVICE is switched off: nothing is sent to other machines", e);
    } catch (QueryException e) {
      throw new QuestionException(question.name() + ": " + e.getMessage(), e);
    }
  }

  private static Answer answer(Query query, QueryExec exec) {
    if (query.isAskType()) {
      return new Answer.Truth(exec.ask());
    }
    if (query.isSelectType()) {
      return rows(exec.select());
    }
    if (query.isConstructType() || query.isDescribeType()) {
      return triples(query.isConstructType() ? exec.constructTriples() : exec.describeTriples());
    }
    throw new QueryException("only SELECT, ASK, CONSTRUCT and DESCRIBE can be asked");
  }

  private static Answer rows(RowSet rowSet) {
    List<Binding> rows = new ArrayList<>();
    rowSet.forEachRemaining(row -> rows.add(row.detach()));
    return new Answer.Rows(rowSet.getResultVars(), rows);
  }

  private static Answer triples(Iterator<Triple> found) {
    List<Triple> triples = new ArrayList<>();
    found.forEachRemaining(triples::add);
    return new Answer.Triples(
        triples.stream().distinct().sorted(Comparator.comparing(NodeFmtLib::str)).toList());
  }
}
