package entente.query;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/**
 * Reads a question from a file of SPARQL.
 *
 * <p>The comment that the file begins with is the question, up to its first empty line. A comment
 * that begins with {@code @param} declares a parameter:
 *
 * <pre>
 * # Whom does an actor deal with?
 * #
 * # &#64;param actor actor            : whose partners
 * # &#64;param from  date optional    : first day
 * # &#64;param least number = 1       : how many events a partner must have
 * </pre>
 *
 * that is: name, {@link Parameter.Kind kind}, then nothing if the asker must say it, {@code
 * optional}, or what it is otherwise; a colon; and what it means. The query has a variable of that
 * name; our own files write it with a dollar, {@code $actor}, which means the same to SPARQL and
 * shows people what they can set. A file without any of this is run as it is.
 */
public final class QuestionFile {
  private static final String PARAM = "@param";

  private static final Pattern DECLARATION =
      Pattern.compile(
          "@param\\s+(\\w+)\\s+(\\w+)\\s*(optional\\b|=\\s*(.*?))?\\s*(?<=\\s):\\s+(.+)");

  private final Path file;
  private final Terms terms;
  private final List<String> lines;

  private QuestionFile(Path file, Terms terms, List<String> lines) {
    this.file = file;
    this.terms = terms;
    this.lines = lines;
  }

  /**
   * Reads {@code file}. Prefixes that it does not declare are those of {@code terms}.
   *
   * @throws IOException if there is no such file, or it is no question: file, line and problem
   */
  public static Question read(Path file, Terms terms) throws IOException {
    try {
      return new QuestionFile(file, terms, Files.readAllLines(file)).question();
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": there is no such file", e);
    } catch (MalformedInputException e) {
      throw new IOException(file + ": this is not UTF-8; save it as UTF-8", e);
    }
  }

  private Question question() throws IOException {
    return new Question(name(), text(), parameters(), query());
  }

  private String name() {
    return file.getName(file.getNameCount() - 1).toString().replaceFirst("\\.rq$", "");
  }

  private String text() {
    return lines.stream()
        .takeWhile(line -> line.startsWith("#"))
        .map(QuestionFile::comment)
        .takeWhile(words -> !words.isEmpty() && !words.startsWith(PARAM))
        .collect(Collectors.joining(" "));
  }

  private List<Parameter> parameters() throws IOException {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#") && comment(line).startsWith(PARAM)) {
        Parameter parameter = parameter(comment(line), i + 1);
        if (parameters.stream().anyMatch(p -> p.name().equals(parameter.name()))) {
          throw problem(i + 1, "the parameter '" + parameter.name() + "' is declared twice");
        }
        parameters.add(parameter);
      }
    }
    return parameters;
  }

  private Parameter parameter(String words, int line) throws IOException {
    Matcher matcher = DECLARATION.matcher(words);
    if (!matcher.matches()) {
      throw problem(
          line,
          "not a parameter: write '# @param NAME KIND : what it means', with 'optional' or"
              + " '= VALUE' before the colon if it need not be given");
    }
    String name = matcher.group(1);
    if (!occurs(name)) {
      throw problem(line, "the query has no variable $" + name + " for this parameter");
    }
    return new Parameter(
        name,
        kind(matcher.group(2), line),
        matcher.group(3) == null,
        Optional.ofNullable(matcher.group(4)),
        matcher.group(5));
  }

  private Parameter.Kind kind(String word, int line) throws IOException {
    try {
      return Parameter.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String kinds = Arrays.toString(Parameter.Kind.values()).toLowerCase(Locale.ROOT);
      throw problem(line, "'" + word + "' is not a kind of parameter: it must be one of " + kinds);
    }
  }

  private boolean occurs(String name) {
    Pattern variable = Pattern.compile("[?$]" + name + "\\b");
    return lines.stream()
        .filter(line -> !line.startsWith("#"))
        .anyMatch(line -> variable.matcher(line).find());
  }

  private Query query() throws IOException {
    Query query = new Query();
    terms.prefixes().forEach(query::setPrefix);
    try {
      return QueryFactory.parse(query, String.join("\n", lines), null, Syntax.syntaxARQ);
    } catch (QueryException e) {
      SyntaxProblem problem = SyntaxProblem.of(e);
      String place = problem.position().map(position -> ":" + position).orElse("");
      throw new IOException(file + place + ": " + problem.reason(), e);
    }
  }

  private static String comment(String line) {
    return line.replaceFirst("^#+", "").strip();
  }

  private IOException problem(int line, String problem) {
    return new IOException(file + ":" + line + ": " + problem);
  }
}
