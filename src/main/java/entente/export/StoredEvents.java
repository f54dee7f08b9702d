package entente.export;

import entente.core.Modality;
import entente.core.Polarity;
import entente.core.RelationType;
import entente.query.Terms;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The events of a graph. It reads only what a filter may let through: the events of its actors, or
 * of its months, or of its types. Use it inside a transaction.
 */
record StoredEvents(Graph graph, Terms terms) {
  private static final Node TYPE = RDF.type.asNode();

  /** Each event that {@code filter} accepts, once, in no particular order. */
  Stream<StoredEvent> accepted(Filter filter) {
    return candidates(filter)
        .map(this::event)
        .filter(filter::accepts)
        .filter(event -> filter.reports() == 0 || reports(event) >= filter.reports());
  }

  /** How many sentences tell of {@code event}. */
  long reports(StoredEvent event) {
    return subjects(terms.ent("reports"), event.node()).count();
  }

  private Stream<Node> candidates(Filter filter) {
    if (!filter.actors().isEmpty()) {
      Set<Node> seen = new HashSet<>();
      return filter.actors().stream().flatMap(this::eventsOf).filter(seen::add);
    }
    if (filter.hasPeriod()) {
      return months(filter).flatMap(month -> subjects(terms.ent("month"), month));
    }
    if (!filter.types().isEmpty()) {
      return filter.types().stream().flatMap(type -> subjects(TYPE, terms.ent(type.name())));
    }
    return subjects(TYPE, terms.ent("Event"));
  }

  private Stream<Node> eventsOf(Node actor) {
    return Stream.concat(
        subjects(terms.ent("source"), actor), subjects(terms.ent("target"), actor));
  }

  private Stream<Node> months(Filter filter) {
    return subjects(TYPE, terms.ent("Month")).filter(month -> meets(month, filter));
  }

  private boolean meets(Node month, Filter filter) {
    String name = objects(month, RDFS.label.asNode()).getFirst().getLiteralLexicalForm();
    return filter.from().map(day -> name.compareTo(month(day)) >= 0).orElse(true)
        && filter.to().map(day -> name.compareTo(month(day)) <= 0).orElse(true);
  }

  private static String month(LocalDate day) {
    return day.toString().substring(0, day.toString().lastIndexOf('-'));
  }

  private StoredEvent event(Node node) {
    return new StoredEvent(
        node,
        type(node),
        one(node, "predicate"),
        actors(node, "source"),
        actors(node, "target"),
        objects(node, terms.ent("date")).stream()
            .map(date -> LocalDate.parse(date.getLiteralLexicalForm()))
            .findFirst(),
        number(node, "intensity"),
        constant(Modality.class, one(node, "modality")),
        constant(Polarity.class, one(node, "polarity")),
        number(node, "confidence"));
  }

  private RelationType type(Node event) {
    return objects(event, TYPE).stream()
        .filter(type -> !type.equals(terms.ent("Event")))
        .map(type -> constant(RelationType.class, type))
        .findFirst()
        .orElseThrow(() -> incomplete(event, "relation type"));
  }

  private List<Node> actors(Node event, String role) {
    return objects(event, terms.ent(role)).stream()
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  private double number(Node event, String property) {
    return ((Number) one(event, property).getLiteralValue()).doubleValue();
  }

  private <E extends Enum<E>> E constant(Class<E> type, Node node) {
    return Enum.valueOf(type, terms.brief(node.getURI()).toUpperCase(Locale.ROOT));
  }

  private Node one(Node event, String property) {
    return objects(event, terms.ent(property)).stream()
        .findFirst()
        .orElseThrow(() -> incomplete(event, property));
  }

  private static IllegalStateException incomplete(Node event, String property) {
    return new IllegalStateException(
        event
            + " has no "
            + property
            + "; 'entente check' tells what else is wrong with the store");
  }

  private List<Node> objects(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private Stream<Node> subjects(Node predicate, Node object) {
    return Iter.asStream(graph.find(Node.ANY, predicate, object)).map(Triple::getSubject);
  }

  /** The name that people read for {@code node}, where it has one. */
  Optional<String> label(Node node) {
    return objects(node, RDFS.label.asNode()).stream()
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .findFirst();
  }
}
