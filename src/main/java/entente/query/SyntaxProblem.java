package entente.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;

/**
 * What is wrong with a query, in a sentence. Jena's own messages go on for a hundred lines of what
 * it would rather have seen, and its line and column are at times those of the word before.
 *
 * @param position {@code line:column}, from 1, where it is known
 * @param reason the problem
 */
record SyntaxProblem(Optional<String> position, String reason) {
  private static final Pattern PLACE =
      Pattern.compile("(?:Lexical error at )?[Ll]ine (\\d+), column (\\d+)[.:]?\\s*");
  private static final Pattern TOKEN =
      Pattern.compile("Encountered \" (?:\"[^\"]*\"|<\\w+>) \"(.*?) \"\" at ");

  static SyntaxProblem of(QueryException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("not SPARQL");
    return new SyntaxProblem(position(e, message), reason(message));
  }

  private static Optional<String> position(QueryException e, String message) {
    Matcher place = PLACE.matcher(message);
    if (place.find()) {
      return Optional.of(place.group(1) + ":" + place.group(2));
    }
    return e instanceof QueryParseException parse && parse.getLine() > 0
        ? Optional.of(parse.getLine() + ":" + parse.getColumn())
        : Optional.empty();
  }

  private static String reason(String message) {
    Matcher token = TOKEN.matcher(message);
    if (token.find()) {
      return "'" + token.group(1) + "' cannot stand here";
    }
    return message.contains("<EOF>")
        ? "something is not closed: the query ends too soon"
        : PLACE.matcher(message).replaceFirst("").strip();
  }
}
