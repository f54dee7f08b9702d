package entente.store;

import java.time.Instant;

/**
 * What somebody has decided about who is who. Decisions are numbered from 1 in the order in which
 * they were made, and none is ever changed or taken out: what is undone is undone by another.
 */
public sealed interface Decision {
  int number();

  Signature signed();

  /**
   * Who decided, and why.
   *
   * @param when in whole seconds
   * @param why may be empty
   */
  record Signature(String who, Instant when, String why) {}

  /**
   * Two actors are one, which goes by the id and the name of the second.
   *
   * @param actor id of the first
   * @param into id of the second
   */
  record Merge(int number, String actor, String into, Signature signed) implements Decision {}

  /**
   * An actor, with all who were merged into it, is somebody else than the one it was merged into.
   *
   * @param actor its id
   * @param from id of the one it was part of
   */
  record Split(int number, String actor, String from, Signature signed) implements Decision {}

  /**
   * An earlier decision does not hold.
   *
   * @param undone its number; undoing an undoing makes what was undone hold again
   */
  record Undo(int number, int undone, Signature signed) implements Decision {}

  /** "merge of A into B (3)". */
  default String brief() {
    return switch (this) {
      case Merge m -> "merge of '" + m.actor() + "' into '" + m.into() + "' (" + number() + ")";
      case Split s -> "split of '" + s.actor() + "' from '" + s.from() + "' (" + number() + ")";
      case Undo u -> "undoing of " + u.undone() + " (" + number() + ")";
    };
  }
}
