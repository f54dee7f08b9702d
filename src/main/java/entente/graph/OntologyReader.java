package entente.graph;

import entente.core.Predicate;
import entente.core.RelationType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Collects what ontology files say, and makes predicates of it. */
final class OntologyReader {
  private final Names names;
  private final Set<Triple> triples = new LinkedHashSet<>();
  private final Map<Node, Map<Node, List<Node>>> said = new LinkedHashMap<>();
  private final Map<Node, Path> origins = new LinkedHashMap<>();

  OntologyReader(Names names) {
    this.names = names;
  }

  void read(Path file) throws IOException {
    for (Triple triple : TurtleFile.read(names, file)) {
      add(file, triple);
    }
  }

  List<Triple> triples() {
    return List.copyOf(triples);
  }

  Map<String, Predicate> predicates() throws IOException {
    Map<String, Predicate> predicates = new TreeMap<>();
    for (Node node : said.keySet()) {
      if (names.isRelation(node)) {
        Predicate predicate = predicate(node);
        predicates.put(predicate.name(), predicate);
      }
    }
    return predicates;
  }

  private void add(Path file, Triple triple) throws IOException {
    if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
      throw new IOException(
          file + ": a node without a name at " + show(triple.getPredicate()) + "; give it an IRI");
    }
    if (triples.add(triple)) {
      origins.putIfAbsent(triple.getSubject(), file);
      said.computeIfAbsent(triple.getSubject(), s -> new LinkedHashMap<>())
          .computeIfAbsent(triple.getPredicate(), p -> new ArrayList<>())
          .add(triple.getObject());
    }
  }

  private Predicate predicate(Node node) throws IOException {
    Node typeNode =
        one(node, Property.RELATION_TYPE)
            .orElseThrow(() -> wrong(node, "has no ent:relationType; name one, as in ent:ACCUSE"));
    RelationType type = relationType(node, typeNode);
    Optional<Node> own = one(node, Property.INTENSITY);
    double intensity =
        number(
            node,
            (own.isPresent() ? own : one(typeNode, Property.INTENSITY))
                .orElseThrow(
                    () -> wrong(node, "has no ent:intensity, and neither has its relation type")));
    if (intensity < -10 || intensity > 10) {
      throw wrong(node, "has the intensity " + intensity + "; it must lie from -10 to 10");
    }
    return new Predicate(
        node.getURI().substring(names.relation("").getURI().length()),
        type,
        one(node, Property.MODE).map(Node::getLiteralLexicalForm),
        intensity,
        values(node, Property.TYPE).contains(names.term(Type.SYMMETRIC_PROPERTY)));
  }

  private RelationType relationType(Node node, Node typeNode) throws IOException {
    for (RelationType type : RelationType.values()) {
      if (names.value(type).equals(typeNode)) {
        return type;
      }
    }
    throw wrong(
        node,
        "has the relation type %s; it must be one of %s"
            .formatted(show(typeNode), List.of(RelationType.values())));
  }

  private double number(Node node, Node literal) throws IOException {
    try {
      return Double.parseDouble(literal.getLiteralLexicalForm());
    } catch (NumberFormatException | UnsupportedOperationException e) {
      throw wrong(node, "has the intensity " + show(literal) + "; write a number, as in -2.0e0");
    }
  }

  private Optional<Node> one(Node node, Property property) throws IOException {
    List<Node> values = values(node, property);
    if (values.size() > 1) {
      throw wrong(
          node, "has %d values of ent:%s; keep one".formatted(values.size(), property.iri()));
    }
    return values.stream().findFirst();
  }

  private List<Node> values(Node node, Property property) {
    return said.getOrDefault(node, Map.of()).getOrDefault(names.term(property), List.of());
  }

  private IOException wrong(Node node, String problem) {
    return new IOException(origins.get(node) + ": " + show(node) + " " + problem);
  }

  /** As the files write it: rel:condemns, ent:ACCUSE. */
  private String show(Node node) {
    return node.toString()
        .replace(names.base() + "relation/", "rel:")
        .replace(names.base() + "ontology/", "ent:");
  }
}
