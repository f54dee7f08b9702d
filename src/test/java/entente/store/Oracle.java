package entente.store;

import static entente.store.SmallWorld.NAMES;

import entente.core.EventDate;
import entente.graph.Description;
import entente.graph.Property;
import entente.graph.Type;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/** What articles say together, worked out from all of them at once, as simply as can be. */
final class Oracle {
  private Oracle() {}

  static List<String> triples(Collection<ArticleTriples> articles) {
    Set<Triple> all = new HashSet<>();
    articles.forEach(article -> all.addAll(article.triples()));
    for (Node event : subjects(all, Type.EVENT)) {
      keepOne(
          all,
          event,
          Property.CONFIDENCE,
          Comparator.comparing(n -> -(double) n.getLiteralValue()));
      Node text = NAMES.value(EventDate.Basis.TEXT);
      keepOne(all, event, Property.DATE_BASIS, Comparator.comparing(n -> !n.equals(text)));
    }
    for (Type type : List.of(Type.ACTOR, Type.PUBLISHER)) {
      for (Node subject : subjects(all, type)) {
        Map<Description, Long> givers =
            articles.stream()
                .map(article -> description(article, subject))
                .filter(description -> !description.triples().isEmpty())
                .collect(Collectors.groupingBy(d -> d, Collectors.counting()));
        Description best =
            givers.keySet().stream()
                .min(
                    Comparator.<Description>comparingInt(d -> -d.triples().size())
                        .thenComparing(d -> -givers.getOrDefault(d, 0L))
                        .thenComparing(Description::text))
                .orElseThrow();
        all.removeIf(t -> describes(t, subject));
        all.addAll(best.triples());
      }
    }
    return all.stream().map(NodeFmtLib::strNT).sorted().toList();
  }

  private static void keepOne(
      Set<Triple> all, Node subject, Property property, Comparator<Node> best) {
    Set<Triple> values =
        all.stream()
            .filter(t -> t.getSubject().equals(subject))
            .filter(t -> t.getPredicate().equals(NAMES.term(property)))
            .collect(Collectors.toSet());
    all.removeAll(values);
    values.stream().min(Comparator.comparing(Triple::getObject, best)).ifPresent(all::add);
  }

  private static Description description(ArticleTriples article, Node subject) {
    return Description.of(
        subject, article.triples().stream().filter(t -> describes(t, subject)).toList());
  }

  private static boolean describes(Triple triple, Node subject) {
    return triple.getSubject().equals(subject) && !NAMES.isRelation(triple.getPredicate());
  }

  private static Set<Node> subjects(Set<Triple> all, Type type) {
    return all.stream()
        .filter(t -> t.getPredicate().equals(NAMES.term(Property.TYPE)))
        .filter(t -> t.getObject().equals(NAMES.term(type)))
        .map(Triple::getSubject)
        .collect(Collectors.toSet());
  }
}
