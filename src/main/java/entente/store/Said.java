package entente.store;

import entente.graph.Description;
import entente.graph.Names;
import entente.graph.Property;
import entente.graph.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What one article says, by whose it is.
 *
 * @param own the article, its reports and what it calls people: nobody else says this
 * @param tellings its reports, by the event that they tell of
 * @param events the triples of its events, which other articles may tell of too
 * @param descriptions of its actors and its publisher
 * @param fixed dyads and months, of which every article says the same
 */
record Said(
    List<Triple> own,
    Map<Node, List<Telling>> tellings,
    Map<Node, List<Triple>> events,
    List<Description> descriptions,
    Map<Node, List<Triple>> fixed) {

  /**
   * Sorts the triples of an article; its direct edges are left out, for they follow from its
   * events.
   *
   * @throws IllegalArgumentException if a node is of no type that an article may speak of
   */
  static Said of(Names names, ArticleTriples article) {
    Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();
    for (Triple triple : new LinkedHashSet<>(article.triples())) {
      if (!names.isRelation(triple.getPredicate())) {
        bySubject.computeIfAbsent(triple.getSubject(), s -> new ArrayList<>()).add(triple);
      }
    }
    Said said =
        new Said(
            new ArrayList<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new HashMap<>());
    bySubject.forEach((subject, triples) -> said.sort(names, article, subject, triples));
    return said;
  }

  private void sort(Names names, ArticleTriples article, Node subject, List<Triple> triples) {
    Set<Node> types = Values.of(triples, names.term(Property.TYPE));
    if (subject.equals(names.article(article.article()))
        || types.contains(names.term(Type.ROLE_REPORT))) {
      own.addAll(triples);
    } else if (types.contains(names.term(Type.REPORT))) {
      own.addAll(triples);
      Telling telling = Telling.of(names, subject, triples);
      tellings.computeIfAbsent(telling.event(), e -> new ArrayList<>()).add(telling);
    } else if (types.contains(names.term(Type.EVENT))) {
      events.put(subject, triples);
    } else if (types.contains(names.term(Type.ACTOR))
        || types.contains(names.term(Type.PUBLISHER))) {
      descriptions.add(Description.of(subject, triples));
    } else if (types.contains(names.term(Type.DYAD)) || types.contains(names.term(Type.MONTH))) {
      fixed.put(subject, triples);
    } else {
      throw new IllegalArgumentException(
          "article %s speaks of %s, which is neither it nor a report, event, actor, publisher, dyad or month"
              .formatted(article.article(), subject));
    }
  }
}
