package entente.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Finds the actor that a person means: by IRI, by id, or by name whatever its capitals. Call it
 * inside a transaction.
 */
public final class ActorFinder {
  private record Labelled(Node actor, String label) {}

  private final Graph graph;
  private final Terms terms;

  public ActorFinder(Graph graph, Terms terms) {
    this.graph = graph;
    this.terms = terms;
  }

  /**
   * The one actor that {@code words} names.
   *
   * @throws QuestionException if no actor bears that name, or several do; it lists them
   */
  public Node find(String words) {
    return byIri(words).or(() -> byId(words)).or(() -> byName(words)).orElseGet(() -> any(words));
  }

  private Optional<Node> byIri(String words) {
    return words.contains("://")
        ? Optional.of(NodeFactory.createURI(words)).filter(this::isActor)
        : Optional.empty();
  }

  private Optional<Node> byId(String words) {
    return Optional.of(terms.actor(words)).filter(this::isActor);
  }

  private boolean isActor(Node node) {
    return graph.contains(node, RDF.type.asNode(), terms.ent("Actor"));
  }

  /** An index lookup: the name with these very capitals. */
  private Optional<Node> byName(String words) {
    List<Node> found =
        graph
            .find(Node.ANY, RDFS.label.asNode(), NodeFactory.createLiteralString(words))
            .mapWith(triple -> triple.getSubject())
            .filterKeep(this::isActor)
            .toList();
    return only(words, found);
  }

  /** A walk over all actors: other capitals, or nothing at all. */
  private Node any(String words) {
    List<Labelled> actors = labelled();
    List<Node> found =
        actors.stream()
            .filter(a -> a.label().equalsIgnoreCase(words) || id(a).equalsIgnoreCase(words))
            .map(Labelled::actor)
            .distinct()
            .toList();
    return only(words, found)
        .orElseThrow(
            () ->
                new QuestionException(
                    "no actor is called '%s'; did you mean %s?"
                        .formatted(
                            words,
                            Nearest.of(words, actors.stream().map(Labelled::label)).sentence())));
  }

  private List<Labelled> labelled() {
    List<Labelled> actors = new ArrayList<>();
    graph
        .find(Node.ANY, RDF.type.asNode(), terms.ent("Actor"))
        .forEach(
            actor ->
                graph
                    .find(actor.getSubject(), RDFS.label.asNode(), Node.ANY)
                    .forEach(
                        label ->
                            actors.add(
                                new Labelled(
                                    label.getSubject(),
                                    label.getObject().getLiteralLexicalForm()))));
    return actors;
  }

  private Optional<Node> only(String words, List<Node> found) {
    if (found.size() > 1) {
      String candidates =
          found.stream()
              .map(this::described)
              .sorted(Comparator.naturalOrder())
              .collect(Collectors.joining(", "));
      throw new QuestionException(
          "'%s' is the name of %d actors; say which by its id: %s"
              .formatted(words, found.size(), candidates));
    }
    return found.stream().findFirst();
  }

  private String described(Node actor) {
    String country =
        graph
            .find(actor, terms.ent("country"), Node.ANY)
            .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
            .nextOptional()
            .orElse("no country");
    return terms.brief(actor.getURI()) + " (" + country + ")";
  }

  private String id(Labelled labelled) {
    return terms.brief(labelled.actor().getURI());
  }
}
