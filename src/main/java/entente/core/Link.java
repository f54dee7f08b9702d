package entente.core;

import java.util.List;

/** Whom a mention names. */
public sealed interface Link {
  Mention mention();

  /**
   * The mention names {@code actor}.
   *
   * @param score a probability in [0, 1]
   */
  record Known(Mention mention, Actor actor, double score) implements Link {}

  /**
   * The mention names several at once: "the two countries".
   *
   * @param actors who they are, two or more, in the order in which the text has named them
   * @param score a probability in [0, 1]
   */
  record Several(Mention mention, List<Actor> actors, double score) implements Link {
    public Several {
      actors = List.copyOf(actors);
      if (actors.size() < 2) {
        throw new IllegalArgumentException("not several: " + actors);
      }
    }
  }

  /** The mention names nobody who can act, or nobody whom we can tell (NIL). */
  record Nil(Mention mention) implements Link {}
}
