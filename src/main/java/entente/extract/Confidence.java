package entente.extract;

import entente.core.Event;
import entente.core.Provenance;
import entente.core.RelationScores;

/** How sure an event is once the model has been heard. */
final class Confidence {
  /** What is left of a frame's confidence where the model sees no such relation. */
  private static final double ALONE = 0.5;

  private Confidence() {}

  /**
   * The event with the confidence of its frame, less the more the model doubts that there is such a
   * relation.
   *
   * @param scores of its first pair
   */
  static Event of(Event event, RelationScores scores) {
    double agreed = scores.holds() * scores.of(event.predicate().type());
    Provenance told = event.provenance();
    double confidence = told.confidence() * (ALONE + (1 - ALONE) * agreed);
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
            confidence));
  }
}
