package entente.query;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Everybody in a graph. Use it inside a transaction. */
public record StoredActors(Graph graph, Terms terms) {
  private static final Set<String> KINDS = Set.of("Person", "Country", "Organisation", "Group");

  /** In no particular order. */
  public Stream<StoredActor> all() {
    return Iter.asStream(graph.find(Node.ANY, RDF.type.asNode(), terms.ent("Actor")))
        .map(triple -> actor(triple.getSubject()));
  }

  /** What the graph tells of one. */
  public StoredActor actor(Node node) {
    return new StoredActor(
        node,
        terms.brief(node.getURI()),
        Stream.concat(
                texts(node, RDFS.label.asNode()).sorted(),
                texts(node, SKOS.altLabel.asNode()).sorted())
            .distinct()
            .toList(),
        objects(node, RDF.type.asNode())
            .map(type -> terms.brief(type.getURI()))
            .filter(KINDS::contains)
            .findFirst(),
        texts(node, terms.ent("country")).findFirst(),
        texts(node, terms.ent("sector")).sorted().toList(),
        objects(node, terms.ent("includes")).map(n -> terms.brief(n.getURI())).sorted().toList(),
        events(node).size());
  }

  /** The events in which it has a part. */
  public Set<Node> events(Node actor) {
    Set<Node> events = new HashSet<>();
    for (String role : List.of("source", "target")) {
      graph.find(Node.ANY, terms.ent(role), actor).forEach(t -> events.add(t.getSubject()));
    }
    return events;
  }

  /**
   * An article in whose events an actor has a part.
   *
   * @param date of publication
   * @param title its headline, or else its id
   */
  public record Article(Optional<String> date, String title) {}

  /** The articles in whose events it has a part, the latest first, undated ones last. */
  public List<Article> articles(Node actor) {
    return subjects(terms.ent("mentions"), actor)
        .distinct()
        .map(this::article)
        .sorted(
            Comparator.comparing((Article a) -> a.date().orElse(""))
                .reversed()
                .thenComparing(Article::title))
        .toList();
  }

  private Article article(Node node) {
    return new Article(
        texts(node, terms.schema("datePublished")).findFirst(),
        texts(node, terms.schema("headline"))
            .findFirst()
            .orElseGet(() -> terms.brief(node.getURI())));
  }

  /** Sentences that tell of it, in the order of their articles' ids. */
  public Stream<String> sentences(Node actor) {
    return events(actor).stream()
        .flatMap(event -> subjects(terms.ent("reports"), event))
        .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
        .flatMap(report -> texts(report, terms.ent("sentenceText")))
        .distinct();
  }

  private Stream<String> texts(Node subject, Node property) {
    return objects(subject, property).map(Node::getLiteralLexicalForm);
  }

  private Stream<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }

  private Stream<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList().stream();
  }
}
