package entente.store;

import entente.graph.Description;
import entente.graph.Names;
import entente.graph.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Keeps the descriptions of actors and publishers. Every different description that some article
 * gives stands in a named graph of its own, and one more named graph says which article gives
 * which, and how many give it. The default graph holds one of each actor's: the fullest, of equally
 * full ones that of the most articles, and then the first by its text.
 */
final class Descriptions {
  private final Names names;
  private final DatasetGraph before;
  private final Delta delta;
  private final Node ledger;
  private final Node gives;
  private final Node count;

  /** How many more articles give a description than before. */
  private final Map<Node, Integer> changes = new LinkedHashMap<>();

  private final Map<Node, Description> given = new HashMap<>();

  Descriptions(Names names, DatasetGraph before, Delta delta) {
    this.names = names;
    this.before = before;
    this.delta = delta;
    this.ledger = names.other("store/descriptions");
    this.gives = names.other("store/gives");
    this.count = names.other("store/count");
  }

  void settle(Map<String, Said> articles) {
    articles.forEach((article, said) -> relink(names.article(article), said));
    changes.values().removeIf(change -> change == 0);
    Map<Node, Map<Node, Description>> subjects = new LinkedHashMap<>();
    for (Node graph : changes.keySet()) {
      Description description = description(graph);
      subjects
          .computeIfAbsent(description.subject(), subject -> new HashMap<>())
          .put(graph, description);
    }
    subjects.forEach(this::settleSubject);
    changes.forEach(this::recount);
  }

  private void relink(Node article, Said said) {
    Set<Node> old = new LinkedHashSet<>();
    before
        .find(ledger, article, gives, Node.ANY)
        .forEachRemaining(quad -> old.add(quad.getObject()));
    Set<Node> now = new LinkedHashSet<>();
    for (Description description : said.descriptions()) {
      Node graph = names.other("store/description/" + description.digest());
      now.add(graph);
      given.put(graph, description);
    }
    for (Node graph : old) {
      if (!now.contains(graph)) {
        delta.remove(link(article, graph));
        changes.merge(graph, -1, Integer::sum);
      }
    }
    for (Node graph : now) {
      if (!old.contains(graph)) {
        delta.add(link(article, graph));
        changes.merge(graph, 1, Integer::sum);
      }
    }
  }

  private Quad link(Node article, Node description) {
    return Quad.create(ledger, article, gives, description);
  }

  private Description description(Node graph) {
    Description description = given.get(graph);
    return description == null ? stored(graph) : description;
  }

  /** What the default graph says of an actor can change only where articles came or went. */
  private void settleSubject(Node subject, Map<Node, Description> changed) {
    Map<Node, Description> all = storedOf(subject);
    Map<Description, Integer> old = new HashMap<>();
    all.forEach((graph, description) -> old.put(description, givers(graph)));
    all.putAll(changed);
    Map<Description, Integer> now = new HashMap<>();
    all.forEach(
        (graph, description) -> {
          int givers = givers(graph) + changes.getOrDefault(graph, 0);
          if (givers > 0) {
            now.put(description, givers);
          }
        });
    delta.change(best(old), best(now));
  }

  private static List<Triple> best(Map<Description, Integer> givers) {
    return givers.keySet().stream()
        .min(
            Comparator.<Description>comparingInt(d -> -d.triples().size())
                .thenComparing(d -> -givers.getOrDefault(d, 0))
                .thenComparing(Description::text))
        .map(Description::triples)
        .orElse(List.of());
  }

  /** Writes a description that is new, takes out one that nobody gives any more. */
  private void recount(Node graph, int change) {
    int old = givers(graph);
    int now = old + change;
    if (old > 0) {
      delta.remove(counted(graph, old));
    } else {
      description(graph).triples().forEach(t -> delta.add(Quad.create(graph, t)));
    }
    if (now > 0) {
      delta.add(counted(graph, now));
    } else {
      stored(graph).triples().forEach(t -> delta.remove(Quad.create(graph, t)));
    }
  }

  private Quad counted(Node graph, int givers) {
    return Quad.create(ledger, graph, count, NodeValue.makeInteger(givers).asNode());
  }

  /** How many articles gave a description before. */
  private int givers(Node graph) {
    Iterator<Quad> counted = before.find(ledger, graph, count, Node.ANY);
    return counted.hasNext()
        ? Integer.parseInt(counted.next().getObject().getLiteralLexicalForm())
        // A store of an older program has not counted.
        : (int) Iter.count(before.find(ledger, Node.ANY, gives, graph));
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
