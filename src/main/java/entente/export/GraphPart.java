package entente.export;

import entente.query.Terms;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The part of a graph that a filter lets through, complete in itself: the events, their reports,
 * articles, publishers, actors, pairs and months, what their predicates mean, and the edges that
 * they support. An article mentions only the actors that are in the part. Use it inside a
 * transaction.
 */
final class GraphPart {
  private final Graph graph;
  private final Terms terms;
  private final StoredEvents events;
  private final Set<Node> things = new HashSet<>();
  private final Set<Node> actors = new HashSet<>();
  private final Set<Node> articles = new HashSet<>();

  GraphPart(Graph graph, Terms terms) {
    this.graph = graph;
    this.terms = terms;
    this.events = new StoredEvents(graph, terms);
  }

  /** Gives {@code sink} every triple of the part; some of them more than once. */
  void forEach(Filter filter, Consumer<Triple> sink) {
    if (filter.equals(Filter.NONE)) {
      graph.find().forEach(sink);
      return;
    }
    events.accepted(filter).forEach(event -> event(event, sink));
    things.forEach(thing -> describe(thing, sink));
    actors.forEach(actor -> actor(actor, sink));
    articles.forEach(article -> article(article, sink));
  }

  private void event(StoredEvent event, Consumer<Triple> sink) {
    describe(event.node(), sink);
    actors.addAll(event.sources());
    actors.addAll(event.targets());
    things.add(event.predicate());
    Node type = terms.ent(event.type().name());
    if (things.add(type)) {
      collect(type, "quad", things);
    }
    collect(event.node(), "dyad", things);
    collect(event.node(), "month", things);
    graph
        .find(Node.ANY, terms.ent("reports"), event.node())
        .forEach(report -> report(report.getSubject(), sink));
    if (event.happened()) {
      event.pairs().forEach(pair -> edge(event, pair, sink));
    }
  }

  private void report(Node report, Consumer<Triple> sink) {
    describe(report, sink);
    collect(report, "attribution", actors);
    collect(report, "article", articles);
  }

  private static void edge(StoredEvent event, StoredEvent.Pair pair, Consumer<Triple> sink) {
    sink.accept(Triple.create(pair.source(), event.predicate(), pair.target()));
    if (event.isMutual()) {
      sink.accept(Triple.create(pair.target(), event.predicate(), pair.source()));
    }
  }

  /** All that is said of an actor, but for its edges, which need an event. */
  private void actor(Node actor, Consumer<Triple> sink) {
    String relation = terms.relation("").getURI();
    graph
        .find(actor, Node.ANY, Node.ANY)
        .filterDrop(triple -> triple.getPredicate().getURI().startsWith(relation))
        .forEach(sink);
  }

  private void article(Node article, Consumer<Triple> sink) {
    Node mentions = terms.ent("mentions");
    graph
        .find(article, Node.ANY, Node.ANY)
        .filterKeep(t -> !t.getPredicate().equals(mentions) || actors.contains(t.getObject()))
        .forEach(sink);
    graph
        .find(article, terms.schema("publisher"), Node.ANY)
        .forEach(triple -> describe(triple.getObject(), sink));
  }

  private void describe(Node subject, Consumer<Triple> sink) {
    graph.find(subject, Node.ANY, Node.ANY).forEach(sink);
  }

  private void collect(Node subject, String property, Set<Node> into) {
    graph
        .find(subject, terms.ent(property), Node.ANY)
        .forEach(triple -> into.add(triple.getObject()));
  }
}
