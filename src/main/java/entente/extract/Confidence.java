package entente.extract;

import entente.core.Event;
import entente.core.Provenance;
import entente.core.RelationScores;

/**
 * How likely a careful reader draws the same relation: a logistic curve over what the frame and the
 * links are worth, and how far the model agrees. Fitted to the development half of the gold set and
 * to single news sentences together, each with a level of its own; {@code docs/quality.md} has the
 * table by tenths.
 */
final class Confidence {
  /** Below this, nothing is told: readers agree with less than half of it. */
  static final double LEAST = 0.5;

  private static final double LEVEL = 0.376;
  private static final double OF_FRAME = 0.574;
  private static final double OF_MODEL = 2.353;

  /** What no structure is sure enough to pass. */
  private static final double EDGE = 0.01;

  private Confidence() {}

  /**
   * In [0, 1].
   *
   * @param frame what structure and links are worth, in [0, 1]
   * @param agreed how likely the model holds the same relation, in [0, 1]
   */
  static double of(double frame, double agreed) {
    double inside = Math.min(Math.max(frame, EDGE), 1 - EDGE);
    double odds = Math.log(inside / (1 - inside));
    return 1 / (1 + Math.exp(-(LEVEL + OF_FRAME * odds + OF_MODEL * agreed)));
  }

  /**
   * The event, as sure as its frame and the model together make it.
   *
   * @param scores of its first pair
   */
  static Event of(Event event, RelationScores scores) {
    Provenance told = event.provenance();
    double agreed = scores.holds() * scores.of(event.predicate().type());
    return new Event(
        event.sources(),
        event.targets(),
        event.predicate(),
        event.modality(),
        event.polarity(),
        event.date(),
        new Provenance(
            told.article(),
            told.sentence(),
            told.span(),
            told.trigger(),
            told.evidence(),
            told.attribution(),
            of(told.confidence(), agreed)));
  }
}
