package entente.extract;

import entente.core.Token;
import java.util.Optional;

/**
 * A way in which a sentence tells of a relation: one class for each part of speech of a trigger.
 */
interface Pattern {
  /** The frame of {@code entry} around {@code trigger}; empty if the words do not fit it. */
  Optional<Match> match(Tree tree, Token trigger, Entry entry);
}
