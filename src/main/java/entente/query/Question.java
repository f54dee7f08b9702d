package entente.query;

import java.util.List;
import java.util.stream.Collectors;
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

  /** Name, question and parameters, as a listing of questions shows them; every line ended. */
  public String help() {
    int width = parameters.stream().mapToInt(p -> p.name().length()).max().orElse(0);
    return parameters.stream()
        .map(p -> "    -p %s  %s\n".formatted(padded(p.name() + "=…", width + 2), p.help()))
        .collect(Collectors.joining("", "  %s\n    %s\n".formatted(name, text), ""));
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
