package entente.core;

import java.util.Optional;

/**
 * Where an event is told, and why we take it for one.
 *
 * @param article the article's id
 * @param sentence index of the sentence
 * @param span where the sentence stands
 * @param trigger where the word stands that tells of the event
 * @param evidence the rule or model that fired: "noun.condemnation/poss-of"
 * @param attribution who says it, where the article only passes it on
 * @param confidence how sure it is that the text says this, in [0, 1]
 */
public record Provenance(
    String article,
    int sentence,
    Span span,
    Span trigger,
    String evidence,
    Optional<Actor> attribution,
    double confidence) {
  public Provenance {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not a probability: " + confidence);
    }
  }
}
