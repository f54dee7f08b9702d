package entente.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which actors are one, by what people have decided. Ids are those of the graph; an actor of whom
 * nobody has decided anything is one with nobody else.
 */
public final class Identities {
  private final Map<String, String> into;

  private Identities(Map<String, String> into) {
    this.into = into;
  }

  /**
   * What follows from {@code decisions}, in their order.
   *
   * @throws IllegalArgumentException if one of them has no sense after those before it; the message
   *     is a sentence for the user
   */
  public static Identities of(List<Decision> decisions) {
    Set<Integer> undone = undone(decisions);
    Identities identities = new Identities(new LinkedHashMap<>());
    for (Decision decision : decisions) {
      if (!undone.contains(decision.number())) {
        identities.follow(decision);
      }
    }
    return identities;
  }

  /** The numbers of decisions that do not hold. */
  static Set<Integer> undone(List<Decision> decisions) {
    Set<Integer> undone = new HashSet<>();
    for (Decision decision : decisions.reversed()) {
      if (decision instanceof Decision.Undo undo && !undone.contains(undo.number())) {
        undone.add(undo.undone());
      }
    }
    return undone;
  }

  private void follow(Decision decision) {
    switch (decision) {
      case Decision.Merge merge -> merge(merge.actor(), merge.into());
      case Decision.Split split -> split(split.actor(), split.from());
      case Decision.Undo undo -> {}
    }
  }

  private void merge(String actor, String other) {
    if (actor.equals(other)) {
      throw new IllegalArgumentException("'" + actor + "' cannot be merged into itself");
    }
    if (one(actor).equals(one(other))) {
      throw new IllegalArgumentException("'%s' and '%s' are one already".formatted(actor, other));
    }
    if (into.containsKey(actor)) {
      throw new IllegalArgumentException(
          "'%1$s' is merged into '%2$s' already; split it off first, or merge '%2$s'"
              .formatted(actor, one(actor)));
    }
    into.put(actor, other);
  }

  private void split(String actor, String from) {
    if (!into.containsKey(actor)) {
      List<String> parts = all(actor).stream().filter(a -> !a.equals(actor)).toList();
      throw new IllegalArgumentException(
          "'%s' is not merged into anybody%s"
              .formatted(
                  actor,
                  parts.isEmpty() ? "" : "; it includes " + quoted(parts) + ": split one of them"));
    }
    if (!one(actor).equals(one(from))) {
      throw new IllegalArgumentException(
          "'%s' is part of '%s', not of '%s'".formatted(actor, one(actor), from));
    }
    into.remove(actor);
  }

  private static String quoted(List<String> ids) {
    return "'" + String.join("', '", ids) + "'";
  }

  /** The actor that {@code id} is seen as: itself, unless it has been merged. */
  public String one(String id) {
    String one = id;
    for (String next = into.get(one); next != null; next = into.get(one)) {
      one = next;
    }
    return one;
  }

  /** All who are one with {@code id}: first the one they are seen as, then the others by id. */
  public List<String> all(String id) {
    String one = one(id);
    List<String> all = new ArrayList<>(List.of(one));
    into.keySet().stream().filter(a -> one(a).equals(one)).sorted().forEach(all::add);
    return all;
  }

  /** Each actor that is seen as another, with that other. */
  public Map<String, String> merged() {
    Map<String, String> merged = new TreeMap<>();
    into.keySet().forEach(a -> merged.put(a, one(a)));
    return merged;
  }

  public boolean isEmpty() {
    return into.isEmpty();
  }
}
