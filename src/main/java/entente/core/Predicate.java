package entente.core;

import java.util.Optional;

/**
 * The verb that users read on an edge, as the ontology defines it.
 *
 * @param name the last part of its IRI: "condemns", "imposesSanctionsOn"
 * @param type the relation type it belongs to
 * @param mode PLOVER's mode within the type, where it has one
 * @param intensity PLOVER's conflict–cooperation score, in [−10, 10]
 * @param reciprocal whether each party does it to each other, as in a meeting
 */
public record Predicate(
    String name, RelationType type, Optional<String> mode, double intensity, boolean reciprocal) {
  public Predicate {
    if (intensity < -10 || intensity > 10) {
      throw new IllegalArgumentException(name + ": no intensity: " + intensity);
    }
  }
}
