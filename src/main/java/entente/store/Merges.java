package entente.store;

import entente.store.Decision.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who is who in a store. Nothing that articles have said is changed by it: only what is
 * decided is written down, and whoever asks through {@link Store#merged} sees what follows.
 */
public final class Merges {
  private final Store store;

  public Merges(Store store) {
    this.store = store;
  }

  /** What has been decided so far, in order. */
  public List<Decision> log() {
    return store.decisions();
  }

  /** The numbers of those decisions that have been undone. */
  public Set<Integer> undone() {
    return Identities.undone(log());
  }

  /**
   * Makes two actors one, under the id and the name of the second, or of the one that the second is
   * part of.
   *
   * @throws IllegalArgumentException if they are one already, or the first is merged elsewhere
   */
  public Decision merge(String actor, String into, Signature signed) {
    List<Decision> log = log();
    String whole = Identities.of(log).one(into);
    // Where that is the actor itself, the refusal speaks of whom the asker has named.
    String other = whole.equals(actor) ? into : whole;
    return decide(log, new Decision.Merge(next(log), actor, other, signed));
  }

  /**
   * Parts an actor, and all who were merged into it, from the one it was merged into.
   *
   * @param from if given, whose part it must be
   * @throws IllegalArgumentException if it is not merged, or not into {@code from}
   */
  public Decision split(String actor, Optional<String> from, Signature signed) {
    List<Decision> log = log();
    String whole = from.orElseGet(() -> Identities.of(log).one(actor));
    return decide(log, new Decision.Split(next(log), actor, whole, signed));
  }

  /**
   * Undoes a decision, which may itself be an undoing.
   *
   * @param number which; the last merge or split that holds, if empty
   * @throws IllegalArgumentException if there is none, it is undone already, or a later decision
   *     rests on it
   */
  public Decision undo(Optional<Integer> number, Signature signed) {
    List<Decision> log = log();
    Set<Integer> undone = Identities.undone(log);
    int chosen = number.orElseGet(() -> last(log, undone));
    Decision old =
        log.stream()
            .filter(d -> d.number() == chosen)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no decision %d; 'entente actors log' lists them"
                            .formatted(chosen)));
    if (undone.contains(chosen)) {
      throw new IllegalArgumentException("the " + old.brief() + " is undone already");
    }
    Decision undo = new Decision.Undo(next(log), chosen, signed);
    try {
      return decide(log, undo);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "a later decision rests on the %s: without it, %s; undo that one first"
              .formatted(old.brief(), e.getMessage()),
          e);
    }
  }

  private static int last(List<Decision> log, Set<Integer> undone) {
    return log.reversed().stream()
        .filter(d -> !(d instanceof Decision.Undo) && !undone.contains(d.number()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is nothing to undo"))
        .number();
  }

  private static int next(List<Decision> log) {
    return log.size() + 1;
  }

  private Decision decide(List<Decision> log, Decision decision) {
    List<Decision> all = new ArrayList<>(log);
    all.add(decision);
    Identities.of(all);
    store.record(decision);
    return decision;
  }
}
