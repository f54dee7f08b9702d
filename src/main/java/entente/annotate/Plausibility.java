package entente.annotate;

import java.util.List;
import java.util.Set;

/**
 * What English does not do: a word that qualifies a noun does not stand beyond a finite verb from
 * it. The model, which weighs each arc alone, sometimes thinks so of a name before a verb ("the
 * [U.S.] rolled back [tariffs]"); such arcs are made dear before the tree is chosen.
 */
final class Plausibility {
  /** What an implausible arc loses; arcs differ by some 10 where the model is sure. */
  private static final float PRICE = 8;

  private static final Set<String> QUALIFIERS =
      Set.of("amod", "compound", "det", "fixed", "flat", "goeswith", "nmod:desc", "nummod");

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private final boolean[] finite;

  /**
   * @param xpos the Penn tag of each word
   */
  Plausibility(List<String> xpos) {
    finite = new boolean[xpos.size()];
    for (int i = 0; i < finite.length; i++) {
      finite[i] = FINITE.contains(xpos.get(i));
    }
  }

  /** What the arc from {@code word} to {@code head}, labelled {@code relation}, is to lose. */
  float price(int word, int head, String relation) {
    return QUALIFIERS.contains(relation) && verbBetween(word, head) ? PRICE : 0;
  }

  private boolean verbBetween(int word, int head) {
    for (int i = Math.min(word, head) + 1; i < Math.max(word, head); i++) {
      if (finite[i]) {
        return true;
      }
    }
    return false;
  }
}
