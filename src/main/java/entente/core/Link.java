package entente.core;

/** Whom a mention names. */
public sealed interface Link {
  Mention mention();

  /**
   * The mention names {@code actor}.
   *
   * @param score a probability in [0, 1]
   */
  record Known(Mention mention, Actor actor, double score) implements Link {}

  /** The mention names nobody who can act, or nobody whom we can tell (NIL). */
  record Nil(Mention mention) implements Link {}
}
