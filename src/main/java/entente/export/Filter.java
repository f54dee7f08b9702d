package entente.export;

import entente.core.Modality;
import entente.core.Polarity;
import entente.core.RelationType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Which events to export. An empty set, or an empty bound, lets everything through.
 *
 * @param actors who must have a part in an event
 * @param among whether both ends of a relation must be of {@code actors}
 * @param from first day; with a bound, what has no date stays out, and a longer time counts by its
 *     first day
 * @param to last day
 * @param types the relation types
 * @param modalities whether it happened, will, may; tables of edges take an empty set for {@link
 *     Modality#ACTUAL}
 * @param polarities whether it is asserted or denied; tables of edges take an empty set for {@link
 *     Polarity#AFFIRMATIVE}
 * @param confidence the least confidence, in [0, 1]
 * @param reports how often an event must be told at least
 */
public record Filter(
    Set<Node> actors,
    boolean among,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Set<RelationType> types,
    Set<Modality> modalities,
    Set<Polarity> polarities,
    double confidence,
    int reports) {
  /** Lets everything through. */
  public static final Filter NONE =
      new Filter(
          Set.of(), false, Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of(), 0, 0);

  public Filter {
    actors = Set.copyOf(actors);
    types = Set.copyOf(types);
    modalities = Set.copyOf(modalities);
    polarities = Set.copyOf(polarities);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException("the period ends before it begins: " + from + ", " + to);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not a probability: " + confidence);
    }
  }

  boolean hasPeriod() {
    return from.isPresent() || to.isPresent();
  }

  /** The same, but where nothing is said of modality or polarity, only what happened. */
  Filter happened() {
    return new Filter(
        actors,
        among,
        from,
        to,
        types,
        modalities.isEmpty() ? Set.of(Modality.ACTUAL) : modalities,
        polarities.isEmpty() ? Set.of(Polarity.AFFIRMATIVE) : polarities,
        confidence,
        reports);
  }

  /** All but the number of reports, which an event does not know. */
  boolean accepts(StoredEvent event) {
    return inPeriod(event.date())
        && (types.isEmpty() || types.contains(event.type()))
        && (modalities.isEmpty() || modalities.contains(event.modality()))
        && (polarities.isEmpty() || polarities.contains(event.polarity()))
        && event.confidence() >= confidence
        && event.pairs().stream().anyMatch(this::accepts);
  }

  boolean accepts(StoredEvent.Pair pair) {
    boolean source = actors.contains(pair.source());
    boolean target = actors.contains(pair.target());
    return actors.isEmpty() || (among ? source && target : source || target);
  }

  private boolean inPeriod(Optional<LocalDate> date) {
    return date.map(
            day ->
                from.map(first -> !day.isBefore(first)).orElse(true)
                    && to.map(last -> !day.isAfter(last)).orElse(true))
        .orElse(!hasPeriod());
  }
}
