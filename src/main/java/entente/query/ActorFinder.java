package entente.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Finds the actor that a person means: by IRI, by id, or by name whatever its capitals. Call it
 * inside a transaction.
 */
public final class ActorFinder {
  private record Labelled(Node actor, String label) {}

  private static final List<Node> NAMES = List.of(RDFS.label.asNode(), SKOS.altLabel.asNode());

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
    return whole(
        byIri(words).or(() -> byId(words)).or(() -> byName(words)).orElseGet(() -> any(words)));
  }

  /** The actor that another has been merged into. */
  private Node whole(Node actor) {
    return graph
        .find(Node.ANY, terms.ent("includes"), actor)
        .mapWith(Triple::getSubject)
        .nextOptional()
        .orElse(actor);
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
    Node name = NodeFactory.createLiteralString(words);
    List<Node> found =
        NAMES.stream()
            .flatMap(property -> graph.find(Node.ANY, property, name).toList().stream())
            .map(Triple::getSubject)
            .distinct()
            .filter(this::isActor)
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
            actor -> NAMES.forEach(property -> addNames(actor.getSubject(), property, actors)));
    return actors;
  }

  private void addNames(Node actor, Node property, List<Labelled> actors) {
    graph
        .find(actor, property, Node.ANY)
        .forEach(t -> actors.add(new Labelled(actor, t.getObject().getLiteralLexicalForm())));
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
