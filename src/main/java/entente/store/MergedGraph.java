package entente.store;

import entente.graph.Names;
import entente.graph.Property;
import entente.graph.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph as it would be if actors that are one had always been one node: every triple of another
 * graph, with the actor that each is seen as in its place, and the dyads of that actor in the place
 * of theirs. Triples that become the same are one. The actor keeps its own name, kind, country and
 * sectors; the names of the others become {@code skos:altLabel}, their ids {@code ent:includes}.
 *
 * <p>Nobody finds a merged id by asking who there is. Whoever asks by such an id gets what is said
 * of the whole, so that old questions keep their answers.
 *
 * <p>Nothing is copied: a triple is looked up under each id that the asked one stands for. Use it
 * in the transaction of the other graph in which it was made.
 */
final class MergedGraph extends GraphBase {
  private final Graph base;
  private final Node label;
  private final Node alsoCalled;
  private final Node includes;
  private final Set<Node> describing;

  /** What each node of the other graph is seen as, if not as itself. */
  private final Map<Node, Node> images = new HashMap<>();

  /** The merged actors among them. */
  private final Map<Node, Node> actors = new LinkedHashMap<>();

  /** What is seen as a node, in a stable order; the node itself comes last. */
  private final Map<Node, Set<Node>> originals = new HashMap<>();

  /** Merged actors of which only the name is told. */
  private final Set<Node> silent = new LinkedHashSet<>();

  MergedGraph(Graph base, Names names, Identities identities) {
    this.base = base;
    this.label = names.term(Property.LABEL);
    this.alsoCalled = names.term(Property.ALSO_CALLED);
    this.includes = names.term(Property.INCLUDES);
    this.describing =
        Stream.of(Property.TYPE, Property.COUNTRY, Property.SECTOR)
            .map(names::term)
            .collect(Collectors.toSet());
    Map<String, String> merged = identities.merged();
    merged.forEach((id, one) -> actors.put(names.actor(id), names.actor(one)));
    actors.forEach(this::see);
    merged.keySet().forEach(id -> seeDyads(names, names.actor(id)));
    Set.copyOf(merged.values()).forEach(id -> silence(names, identities.all(id)));
  }

  private void see(Node node, Node as) {
    images.put(node, as);
    originals.computeIfAbsent(as, n -> new LinkedHashSet<>()).add(node);
  }

  private void seeDyads(Names names, Node actor) {
    Node from = names.term(Property.FROM);
    Node to = names.term(Property.TO);
    Set<Node> dyads = new LinkedHashSet<>();
    base.find(Node.ANY, from, actor).forEach(t -> dyads.add(t.getSubject()));
    base.find(Node.ANY, to, actor).forEach(t -> dyads.add(t.getSubject()));
    for (Node dyad : dyads) {
      Node source = image(base.find(dyad, from, Node.ANY).next().getObject());
      Node target = image(base.find(dyad, to, Node.ANY).next().getObject());
      see(dyad, names.dyad(names.actorId(source), names.actorId(target)));
    }
  }

  /** Lets one of {@code ids} describe all: the first of whom the graph tells. */
  private void silence(Names names, List<String> ids) {
    List<Node> actors = ids.stream().map(names::actor).toList();
    Optional<Node> speaker =
        actors.stream()
            .filter(a -> base.contains(a, names.term(Property.TYPE), names.term(Type.ACTOR)))
            .findFirst();
    actors.stream()
        .filter(a -> !a.equals(actors.getFirst()) && !speaker.equals(Optional.of(a)))
        .forEach(silent::add);
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple asked) {
    List<Triple> found = new ArrayList<>();
    inclusions(asked, found);
    otherNames(asked, found);
    ExtendedIterator<Triple> all = WrappedIterator.create(found.iterator());
    for (Node subject : originals(asked.getSubject())) {
      for (Node object : originals(asked.getObject())) {
        all =
            all.andThen(
                base.find(subject, asked.getPredicate(), object)
                    .filterDrop(this::isSilenced)
                    .mapWith(triple -> image(triple, asked)));
      }
    }
    Set<Triple> seen = new HashSet<>();
    return all.filterKeep(t -> !isTouched(t) || seen.add(t));
  }

  /** Where the asked node is an actor or a dyad, all that it stands for. */
  private List<Node> originals(Node asked) {
    Node whole = image(asked);
    List<Node> all = new ArrayList<>(originals.getOrDefault(whole, Set.of()));
    if (!all.contains(whole)) {
      all.add(whole);
    }
    return all;
  }

  private Node image(Node node) {
    return images.getOrDefault(node, node);
  }

  /** A triple as the asker sees it, who knows what he has named by no other name. */
  private Triple image(Triple triple, Triple asked) {
    return image(triple, asked, image(triple.getObject()));
  }

  private Triple image(Triple triple, Triple asked, Node object) {
    return Triple.create(
        asked.getSubject().isConcrete() ? asked.getSubject() : image(triple.getSubject()),
        triple.getPredicate(),
        asked.getObject().isConcrete() ? asked.getObject() : object);
  }

  private boolean isTouched(Triple triple) {
    return originals.containsKey(image(triple.getSubject()))
        || originals.containsKey(image(triple.getObject()));
  }

  private boolean isSilenced(Triple triple) {
    return silent.contains(triple.getSubject())
        && (triple.getPredicate().equals(label) || describing.contains(triple.getPredicate()));
  }

  private void inclusions(Triple asked, List<Triple> found) {
    if (!asked.predicateMatches(includes)) {
      return;
    }
    actors.forEach(
        (node, as) -> {
          boolean about = !asked.getSubject().isConcrete() || image(asked.getSubject()).equals(as);
          if (about && asked.objectMatches(node)) {
            found.add(image(Triple.create(as, includes, node), asked, node));
          }
        });
  }

  private void otherNames(Triple asked, List<Triple> found) {
    if (!asked.predicateMatches(alsoCalled)) {
      return;
    }
    for (Node node : silent) {
      if (!asked.getSubject().isConcrete() || image(asked.getSubject()).equals(image(node))) {
        base.find(node, label, asked.getObject())
            .mapWith(t -> Triple.create(node, alsoCalled, t.getObject()))
            .forEach(t -> found.add(image(t, asked)));
      }
    }
  }
}
