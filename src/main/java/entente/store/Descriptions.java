package entente.store;

import entente.graph.Description;
import entente.graph.Names;
import entente.graph.Property;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Keeps the descriptions of actors and publishers. Every different description that some article
 * gives stands in a named graph of its own, and one more named graph says which article gives
 * which; the default graph holds the first of each actor's, in the order of {@link Description}.
 */
final class Descriptions {
  private final Names names;
  private final DatasetGraph before;
  private final Delta delta;
  private final Node ledger;
  private final Node gives;
  private final Set<Node> givenNow = new HashSet<>();
  private final Map<Node, Description> fresh = new LinkedHashMap<>();
  private final Map<Node, Description> dead = new LinkedHashMap<>();

  Descriptions(Names names, DatasetGraph before, Delta delta) {
    this.names = names;
    this.before = before;
    this.delta = delta;
    this.ledger = names.other("store/descriptions");
    this.gives = names.other("store/gives");
  }

  void settle(Map<String, Said> articles) {
    Set<Node> dropped = new LinkedHashSet<>();
    articles.forEach((article, said) -> relink(names.article(article), said, dropped));
    for (Node description : dropped) {
      if (!givenNow.contains(description) && !givenElsewhere(description)) {
        Description old = stored(description);
        dead.put(description, old);
        old.triples().forEach(t -> delta.remove(Quad.create(description, t)));
      }
    }
    settleSubjects();
  }

  private void relink(Node article, Said said, Set<Node> dropped) {
    Set<Node> old = new LinkedHashSet<>();
    before
        .find(ledger, article, gives, Node.ANY)
        .forEachRemaining(quad -> old.add(quad.getObject()));
    Set<Node> now = new LinkedHashSet<>();
    for (Description description : said.descriptions()) {
      Node graph = names.other("store/description/" + description.digest());
      now.add(graph);
      if (givenNow.add(graph) && !before.contains(graph, Node.ANY, Node.ANY, Node.ANY)) {
        fresh.put(graph, description);
        description.triples().forEach(t -> delta.add(Quad.create(graph, t)));
      }
    }
    old.stream().filter(d -> !now.contains(d)).forEach(d -> delta.remove(link(article, d)));
    now.stream().filter(d -> !old.contains(d)).forEach(d -> delta.add(link(article, d)));
    old.stream().filter(d -> !now.contains(d)).forEach(dropped::add);
  }

  private Quad link(Node article, Node description) {
    return Quad.create(ledger, article, gives, description);
  }

  private boolean givenElsewhere(Node description) {
    return Iter.anyMatch(
        before.find(ledger, Node.ANY, gives, description), quad -> !delta.removes(quad));
  }

  private static Map<Node, Map<Node, Description>> bySubject(Map<Node, Description> descriptions) {
    Map<Node, Map<Node, Description>> bySubject = new LinkedHashMap<>();
    descriptions.forEach(
        (graph, description) ->
            bySubject
                .computeIfAbsent(description.subject(), s -> new LinkedHashMap<>())
                .put(graph, description));
    return bySubject;
  }

  /** What the default graph says of an actor can change only where a description came or went. */
  private void settleSubjects() {
    Map<Node, Map<Node, Description>> come = bySubject(fresh);
    Set<Node> subjects = new LinkedHashSet<>(come.keySet());
    subjects.addAll(bySubject(dead).keySet());
    for (Node subject : subjects) {
      Map<Node, Description> old = storedOf(subject);
      Map<Node, Description> now = new HashMap<>(old);
      now.keySet().removeAll(dead.keySet());
      now.putAll(come.getOrDefault(subject, Map.of()));
      delta.change(first(old.values()), first(now.values()));
    }
  }

  private static List<Triple> first(Collection<Description> descriptions) {
    return descriptions.isEmpty() ? List.of() : new TreeSet<>(descriptions).first().triples();
  }

  private Map<Node, Description> storedOf(Node subject) {
    Set<Node> graphs = new LinkedHashSet<>();
    before
        .findNG(Node.ANY, subject, names.term(Property.TYPE), Node.ANY)
        .forEachRemaining(quad -> graphs.add(quad.getGraph()));
    Map<Node, Description> stored = new HashMap<>();
    graphs.forEach(graph -> stored.put(graph, stored(graph)));
    return stored;
  }

  private Description stored(Node graph) {
    List<Triple> triples = new ArrayList<>();
    before
        .find(graph, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> triples.add(quad.asTriple()));
    return Description.of(triples.getFirst().getSubject(), triples);
  }
}
