package entente.export;

import entente.query.Terms;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Sums up events as edges. Use it inside a transaction. */
final class Edges {
  private static final Comparator<Edge.Key> ORDER =
      Comparator.comparing(Edge.Key::source)
          .thenComparing(Edge.Key::target)
          .thenComparing(Edge.Key::predicate)
          .thenComparing(Edge.Key::mutual)
          .thenComparing(Edge.Key::modality)
          .thenComparing(Edge.Key::polarity);

  private final Terms terms;
  private final StoredEvents events;
  private final Map<Edge.Key, Sum> sums = new HashMap<>();

  private static final class Sum {
    private final String label;
    private final TreeSet<LocalDate> dates = new TreeSet<>();
    private double intensity;
    private int events;
    private long reports;

    Sum(String label) {
      this.label = label;
    }
  }

  private Edges(Graph graph, Terms terms) {
    this.terms = terms;
    this.events = new StoredEvents(graph, terms);
  }

  /**
   * The edges between the pairs that {@code filter} accepts, sorted by source, target, predicate.
   */
  static List<Edge> of(Graph graph, Terms terms, Filter filter) {
    Edges edges = new Edges(graph, terms);
    Filter happened = filter.happened();
    edges.events.accepted(happened).forEach(event -> edges.add(event, happened));
    return edges.sums.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(ORDER))
        .map(sum -> edge(sum.getKey(), sum.getValue()))
        .toList();
  }

  private void add(StoredEvent event, Filter filter) {
    long reports = events.reports(event);
    event.pairs().stream()
        .filter(filter::accepts)
        .map(
            pair ->
                sums.computeIfAbsent(key(event, pair), key -> new Sum(label(event.predicate()))))
        .forEach(
            sum -> {
              sum.events++;
              sum.reports += reports;
              sum.intensity += event.intensity();
              event.date().ifPresent(sum.dates::add);
            });
  }

  private Edge.Key key(StoredEvent event, StoredEvent.Pair pair) {
    return new Edge.Key(
        terms.brief(pair.source().getURI()),
        terms.brief(pair.target().getURI()),
        terms.brief(event.predicate().getURI()),
        event.type(),
        event.isMutual(),
        event.modality(),
        event.polarity());
  }

  private String label(Node predicate) {
    return events.label(predicate).orElseGet(() -> terms.brief(predicate.getURI()));
  }

  private static Edge edge(Edge.Key key, Sum sum) {
    return new Edge(
        key,
        sum.label,
        sum.intensity / sum.events,
        sum.events,
        sum.reports,
        Collections.unmodifiableSortedSet(sum.dates));
  }
}
