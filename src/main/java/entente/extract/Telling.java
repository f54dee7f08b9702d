package entente.extract;

import entente.core.Modality;
import entente.core.Polarity;
import entente.core.Predicate;
import java.util.Optional;

/**
 * What an event comes to with the words around it. "Will not withdraw" tells of a refusal that has
 * happened rather than of a withdrawal that will not.
 */
record Telling(Predicate predicate, Modality modality, Polarity polarity) {
  static Telling of(Predicate predicate, Circumstances around, Lexicon lexicon) {
    Optional<Predicate> refusal =
        around.refuses() && around.modality() == Modality.FUTURE
            ? lexicon.refusal(predicate.type())
            : Optional.empty();
    return refusal
        .map(r -> new Telling(r, Modality.ACTUAL, Polarity.AFFIRMATIVE))
        .orElse(new Telling(predicate, around.modality(), around.polarity()));
  }
}
