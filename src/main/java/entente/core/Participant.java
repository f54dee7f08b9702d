package entente.core;

/**
 * One end of an event.
 *
 * @param span the words that name it, in the article
 * @param actor who it is
 * @param score how sure it is that the words name this actor, in [0, 1]
 */
public record Participant(Span span, Actor actor, double score) {
  public Participant {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("not a probability: " + score);
    }
  }
}
