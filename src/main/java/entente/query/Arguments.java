package entente.query;

import entente.core.Modality;
import entente.core.Polarity;
import entente.core.Quad;
import entente.core.RelationType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;

/** Turns what an asker says into the nodes that stand for it. Call it inside a transaction. */
final class Arguments {
  private final Graph graph;
  private final Terms terms;

  Arguments(Graph graph, Terms terms) {
    this.graph = graph;
    this.terms = terms;
  }

  /**
   * What each parameter stands for. An optional one of which nothing is said is left out.
   *
   * @throws QuestionException if one is missing, unknown, or not what it must be
   */
  Map<String, Node> read(Question question, Map<String, String> said) {
    refuseUnknown(question, said);
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (Parameter parameter : question.parameters()) {
      Optional.ofNullable(said.get(parameter.name()))
          .or(parameter::otherwise)
          .ifPresentOrElse(
              words -> nodes.put(parameter.name(), node(parameter, words.strip())),
              () -> refuseMissing(question, parameter));
    }
    return nodes;
  }

  private static void refuseUnknown(Question question, Map<String, String> said) {
    List<String> names = question.parameters().stream().map(Parameter::name).toList();
    for (String name : said.keySet()) {
      if (!names.contains(name)) {
        throw new QuestionException(
            "'%s' has no parameter '%s'; it has %s"
                .formatted(question.name(), name, names.isEmpty() ? "none" : names));
      }
    }
  }

  private static void refuseMissing(Question question, Parameter parameter) {
    if (parameter.required()) {
      throw new QuestionException(
          "'%s' needs -p %s=…: %s (%s)"
              .formatted(
                  question.name(),
                  parameter.name(),
                  parameter.description(),
                  parameter.kind().example()));
    }
  }

  private Node node(Parameter parameter, String words) {
    try {
      return switch (parameter.kind()) {
        case ACTOR -> new ActorFinder(graph, terms).find(words);
        case DATE -> literal(LocalDate.parse(words).toString(), XSDDatatype.XSDdate);
        case MONTH -> terms.month(YearMonth.parse(words).toString());
        case TYPE -> terms.ent(constant(RelationType.class, words).name());
        case QUAD -> terms.ent(camel(constant(Quad.class, words)));
        case MODALITY -> terms.ent(camel(constant(Modality.class, words)));
        case POLARITY -> terms.ent(camel(constant(Polarity.class, words)));
        case PREDICATE -> predicate(words);
        case TEXT -> NodeFactory.createLiteralString(words);
        case NUMBER -> number(words);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw new QuestionException(
          "%s: '%s' is not %s".formatted(parameter.name(), words, parameter.kind().example()), e);
    }
  }

  private static Node number(String words) {
    Double.parseDouble(words);
    return words.matches("[+-]?\\d+")
        ? literal(words, XSDDatatype.XSDinteger)
        : literal(words, XSDDatatype.XSDdouble);
  }

  private static Node literal(String words, XSDDatatype type) {
    return NodeFactory.createLiteralDT(words, type);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String words) {
    String name = words.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new QuestionException(
                    "'%s' must be one of %s"
                        .formatted(words, Arrays.toString(type.getEnumConstants()))));
  }

  private static String camel(Enum<?> constant) {
    return Arrays.stream(constant.name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  private Node predicate(String words) {
    List<Node> known =
        graph
            .find(Node.ANY, terms.ent("relationType"), Node.ANY)
            .mapWith(triple -> triple.getSubject())
            .toList();
    return known.stream()
        .filter(node -> isCalled(node, words))
        .findFirst()
        .orElseThrow(
            () ->
                new QuestionException(
                    "there is no predicate '%s'; did you mean %s?"
                        .formatted(
                            words,
                            Nearest.of(words, known.stream().map(n -> terms.brief(n.getURI())))
                                .sentence())));
  }

  private boolean isCalled(Node predicate, String words) {
    return terms.brief(predicate.getURI()).equalsIgnoreCase(words)
        || predicate.getURI().equals(words)
        || graph
            .find(predicate, RDFS.label.asNode(), Node.ANY)
            .filterKeep(t -> t.getObject().getLiteralLexicalForm().equalsIgnoreCase(words))
            .nextOptional()
            .isPresent();
  }
}
