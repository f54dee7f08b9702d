package entente.store;

import entente.core.EventDate;
import entente.core.Modality;
import entente.core.Polarity;
import entente.graph.Names;
import entente.graph.Property;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Works out what a batch of articles changes in a store, reading only, so that the write after it
 * has nothing left to decide.
 *
 * <p>What an article says is its own and is replaced as it stands. What several articles say
 * together is settled from all that say it after the batch: an event stands while a report tells of
 * it, a direct edge while an event that took place draws it, a dyad or a month while an event names
 * it, a description of an actor while an article gives it.
 */
final class Replacement {
  private final Names names;
  private final DatasetGraph before;
  private final Delta delta = new Delta();
  private final Map<String, Said> now = new LinkedHashMap<>();
  private final Map<Node, List<Triple>> fixed = new HashMap<>();
  private final Set<Node> oldReports = new HashSet<>();
  private final Set<Node> events = new LinkedHashSet<>();

  private Replacement(Names names, DatasetGraph before, List<ArticleTriples> batch) {
    this.names = names;
    this.before = before;
    for (ArticleTriples article : batch) {
      now.put(article.article(), Said.of(names, article));
    }
    now.values().forEach(said -> fixed.putAll(said.fixed()));
  }

  /** Where an article stands twice in a batch, its last version counts. */
  static Delta of(Names names, DatasetGraph before, List<ArticleTriples> batch) {
    Replacement replacement = new Replacement(names, before, batch);
    replacement.now.forEach(replacement::replaceOwn);
    replacement.settleEvents();
    new Descriptions(names, before, replacement.delta).settle(replacement.now);
    return replacement.delta;
  }

  private void replaceOwn(String article, Said said) {
    Node node = names.article(article);
    List<Triple> own = about(node);
    for (Triple link : find(Node.ANY, Property.ARTICLE, node)) {
      Node report = link.getSubject();
      List<Triple> triples = about(report);
      own.addAll(triples);
      oldReports.add(report);
      events.addAll(Values.of(triples, names.term(Property.REPORTS)));
    }
    events.addAll(said.tellings().keySet());
    delta.change(own, said.own());
  }

  // ---- Events, and what follows from them ----

  private void settleEvents() {
    Map<Node, List<Triple>> told = new HashMap<>();
    Map<Node, List<Telling>> tellings = new HashMap<>();
    for (Said said : now.values()) {
      told.putAll(said.events());
      said.tellings()
          .forEach((e, t) -> tellings.computeIfAbsent(e, k -> new ArrayList<>()).addAll(t));
    }
    Set<Edge> edgesBefore = new LinkedHashSet<>();
    Set<Edge> edgesAfter = new LinkedHashSet<>();
    Set<Node> named = new LinkedHashSet<>();
    Set<Node> unnamed = new LinkedHashSet<>();
    for (Node event : events) {
      List<Triple> old = about(event);
      List<Telling> reports = new ArrayList<>(tellings.getOrDefault(event, List.of()));
      reports.addAll(otherReports(event));
      List<Triple> after =
          reports.isEmpty() ? List.of() : derived(event, told.getOrDefault(event, old), reports);
      delta.change(old, after);
      edgesBefore.addAll(edges(old));
      edgesAfter.addAll(edges(after));
      unnamed.addAll(named(old));
      named.addAll(named(after));
    }
    settleFixed(unnamed, named);
    settleEdges(edgesBefore, edgesAfter);
  }

  private List<Telling> otherReports(Node event) {
    List<Telling> others = new ArrayList<>();
    for (Triple link : find(Node.ANY, Property.REPORTS, event)) {
      if (!oldReports.contains(link.getSubject())) {
        others.add(Telling.of(names, link.getSubject(), about(link.getSubject())));
      }
    }
    return others;
  }

  /**
   * An event is as sure as its surest report, and its date rests on the text if any report's does.
   */
  private List<Triple> derived(Node event, List<Triple> said, List<Telling> reports) {
    Node confidence = names.term(Property.CONFIDENCE);
    Node basis = names.term(Property.DATE_BASIS);
    List<Triple> derived = new ArrayList<>(said);
    derived.removeIf(t -> t.getPredicate().equals(confidence) || t.getPredicate().equals(basis));
    Telling surest =
        reports.stream().reduce((a, b) -> b.sureness() > a.sureness() ? b : a).orElseThrow();
    derived.add(Triple.create(event, confidence, surest.confidence()));
    Set<Node> bases = new HashSet<>();
    reports.forEach(report -> report.dateBasis().ifPresent(bases::add));
    Stream.of(EventDate.Basis.values())
        .map(names::value)
        .filter(bases::contains)
        .findFirst()
        .ifPresent(b -> derived.add(Triple.create(event, basis, b)));
    return derived;
  }

  /** The dyads and the month of an event. */
  private Set<Node> named(List<Triple> event) {
    Set<Node> named = Values.of(event, names.term(Property.DYAD));
    named.addAll(Values.of(event, names.term(Property.MONTH)));
    return named;
  }

  private void settleFixed(Set<Node> unnamed, Set<Node> named) {
    for (Node node : named) {
      delta.change(about(node), fixed.getOrDefault(node, about(node)));
    }
    for (Node node : unnamed) {
      if (!named.contains(node)
          && !namedElsewhere(Property.DYAD, node)
          && !namedElsewhere(Property.MONTH, node)) {
        delta.change(about(node), List.of());
      }
    }
  }

  private boolean namedElsewhere(Property property, Node node) {
    return Iter.anyMatch(
        before.find(Quad.defaultGraphIRI, Node.ANY, names.term(property), node),
        quad -> !events.contains(quad.getSubject()));
  }

  // ---- Direct edges ----

  /** A direct edge, and the dyad of the events that draw it. */
  private record Edge(Node dyad, Triple triple) {}

  private Set<Edge> edges(List<Triple> event) {
    Set<Edge> edges = new LinkedHashSet<>();
    if (happened(event)) {
      for (Node predicate : Values.of(event, names.term(Property.PREDICATE))) {
        for (Node dyad : Values.of(event, names.term(Property.DYAD))) {
          edges.add(new Edge(dyad, edge(dyad, predicate)));
        }
      }
    }
    return edges;
  }

  private boolean happened(Collection<Triple> event) {
    return Values.have(event, names.term(Property.MODALITY), names.value(Modality.ACTUAL))
        && Values.have(event, names.term(Property.POLARITY), names.value(Polarity.AFFIRMATIVE));
  }

  private Triple edge(Node dyad, Node predicate) {
    List<Triple> ends = fixed.containsKey(dyad) ? fixed.get(dyad) : about(dyad);
    Node from = Values.of(ends, names.term(Property.FROM)).iterator().next();
    Node to = Values.of(ends, names.term(Property.TO)).iterator().next();
    return Triple.create(from, predicate, to);
  }

  private void settleEdges(Set<Edge> edgesBefore, Set<Edge> edgesAfter) {
    for (Edge edge : edgesAfter) {
      if (!edgesBefore.contains(edge)
          && !before.contains(Quad.create(Quad.defaultGraphIRI, edge.triple()))) {
        delta.add(edge.triple());
      }
    }
    for (Edge edge : edgesBefore) {
      if (!edgesAfter.contains(edge) && !drawnElsewhere(edge)) {
        delta.remove(edge.triple());
      }
    }
  }

  /** Stops at the first event that draws the edge, so a common edge is quickly found again. */
  private boolean drawnElsewhere(Edge edge) {
    return Iter.anyMatch(
        before.find(Quad.defaultGraphIRI, Node.ANY, names.term(Property.DYAD), edge.dyad()),
        quad -> !events.contains(quad.getSubject()) && draws(quad.getSubject(), edge));
  }

  private boolean draws(Node event, Edge edge) {
    return has(event, Property.PREDICATE, edge.triple().getPredicate())
        && has(event, Property.MODALITY, names.value(Modality.ACTUAL))
        && has(event, Property.POLARITY, names.value(Polarity.AFFIRMATIVE));
  }

  // ---- The store as it was ----

  private boolean has(Node subject, Property property, Node object) {
    return before.contains(Quad.defaultGraphIRI, subject, names.term(property), object);
  }

  private List<Triple> about(Node subject) {
    return triples(before.find(Quad.defaultGraphIRI, subject, Node.ANY, Node.ANY));
  }

  private List<Triple> find(Node subject, Property property, Node object) {
    return triples(before.find(Quad.defaultGraphIRI, subject, names.term(property), object));
  }

  private static List<Triple> triples(Iterator<Quad> quads) {
    List<Triple> triples = new ArrayList<>();
    quads.forEachRemaining(quad -> triples.add(quad.asTriple()));
    return triples;
  }
}
