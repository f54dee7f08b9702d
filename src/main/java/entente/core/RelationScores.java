package entente.core;

import java.util.Comparator;
import java.util.Map;

/**
 * What a model thinks of a marked pair.
 *
 * @param types how likely each relation type is, given that one holds; they add up to 1
 * @param predicates the best predicate's name of each type
 * @param modality the best one
 * @param polarity the best one
 * @param holds how likely it is that the source does anything to the target, in [0, 1]
 */
public record RelationScores(
    Map<RelationType, Double> types,
    Map<RelationType, String> predicates,
    Modality modality,
    Polarity polarity,
    double holds) {
  public RelationScores {
    types = Map.copyOf(types);
    predicates = Map.copyOf(predicates);
    if (types.isEmpty()) {
      throw new IllegalArgumentException("no type has a score");
    }
  }

  /** How likely {@code type} is. */
  public double of(RelationType type) {
    return types.getOrDefault(type, 0.0);
  }

  /** The likeliest type; of two alike the first. */
  public RelationType best() {
    return types.keySet().stream().sorted().max(Comparator.comparingDouble(this::of)).orElseThrow();
  }
}
