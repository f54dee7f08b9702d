package entente.query;

import java.util.List;
import org.apache.jena.query.Query;

/**
 * A SPARQL query and what it asks.
 *
 * @param name what it is called on the command line: its file's name, without {@code .rq}
 * @param text the question in the words of its first comment; empty if there is none
 * @param parameters what the asker may say, in the file's order
 * @param query the query, in which a variable stands for each parameter
 */
public record Question(String name, String text, List<Parameter> parameters, Query query) {
  public Question {
    parameters = List.copyOf(parameters);
  }
}
