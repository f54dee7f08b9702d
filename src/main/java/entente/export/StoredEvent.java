package entente.export;

import entente.core.Modality;
import entente.core.Polarity;
import entente.core.RelationType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * An event as a graph has it.
 *
 * @param node its IRI
 * @param sources who does it, in the order of their IRIs
 * @param targets to whom, likewise; empty where the sources do it to each other
 */
record StoredEvent(
    Node node,
    RelationType type,
    Node predicate,
    List<Node> sources,
    List<Node> targets,
    Optional<LocalDate> date,
    double intensity,
    Modality modality,
    Polarity polarity,
    double confidence) {
  StoredEvent {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
  }

  /** Who does it to whom. */
  record Pair(Node source, Node target) {}

  /** Whether the sources do it to each other. */
  boolean isMutual() {
    return targets.isEmpty();
  }

  boolean happened() {
    return modality == Modality.ACTUAL && polarity == Polarity.AFFIRMATIVE;
  }

  /** Each source with each target; of a mutual event, each source with each later one. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      for (Node target : isMutual() ? sources.subList(i + 1, sources.size()) : targets) {
        pairs.add(new Pair(sources.get(i), target));
      }
    }
    return pairs;
  }
}
