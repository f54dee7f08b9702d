package entente.annotate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.core.Token;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpanningTreeTest {
  @Property
  void isATreeWithOneRoot(
      @ForAll @IntRange(min = 1, max = 30) int size, @ForAll long seed, @ForAll boolean coarse) {
    int[] heads = SpanningTree.heads(scores(size, seed, coarse));
    assertEquals(size, heads.length);
    assertTrue(isTree(heads), () -> Arrays.toString(heads));
  }

  @Property
  void noTreeScoresBetter(
      @ForAll @IntRange(min = 1, max = 5) int size, @ForAll long seed, @ForAll boolean coarse) {
    float[][] scores = scores(size, seed, coarse);
    assertEquals(bestOfAll(scores), sum(scores, SpanningTree.heads(scores)), 1e-6);
  }

  @Test
  void breaksACycleThatGreedyHeadsWouldMake() {
    float[][] scores = {
      {0, 0, 0, 0},
      {1, 0, 9, 0},
      {5, 9, 0, 0},
      {0, 2, 1, 0},
    };
    assertArrayEquals(new int[] {1, Token.ROOT, 0}, SpanningTree.heads(scores));
  }

  @Test
  void allowsOneRootWhereTwoWouldScoreMore() {
    float[][] scores = {{0, 0, 0}, {9, 0, 1}, {8, 3, 0}};
    assertArrayEquals(new int[] {Token.ROOT, 0}, SpanningTree.heads(scores));
  }

  /** Coarse scores have many ties. */
  private static float[][] scores(int size, long seed, boolean coarse) {
    Random random = new Random(seed);
    float[][] scores = new float[size + 1][size + 1];
    for (float[] row : scores) {
      for (int h = 0; h < row.length; h++) {
        row[h] = coarse ? random.nextInt(3) : (float) random.nextGaussian() * 10;
      }
    }
    return scores;
  }

  private static double bestOfAll(float[][] scores) {
    int size = scores.length - 1;
    double best = Double.NEGATIVE_INFINITY;
    int[] heads = new int[size];
    Arrays.fill(heads, Token.ROOT);
    for (int rest = 0; rest >= 0; rest = next(heads)) {
      if (isTree(heads)) {
        best = Math.max(best, sum(scores, heads));
      }
    }
    return best;
  }

  /** Counts on to the next assignment of heads; -1 after the last. */
  private static int next(int[] heads) {
    for (int i = 0; i < heads.length; i++) {
      if (++heads[i] < heads.length) {
        return i;
      }
      heads[i] = Token.ROOT;
    }
    return -1;
  }

  private static boolean isTree(int[] heads) {
    for (int start = 0; start < heads.length; start++) {
      int node = start;
      for (int steps = 0; steps < heads.length && node != Token.ROOT; steps++) {
        node = heads[node];
      }
      if (node != Token.ROOT) {
        return false;
      }
    }
    return Arrays.stream(heads).filter(h -> h == Token.ROOT).count() == 1;
  }

  private static double sum(float[][] scores, int[] heads) {
    double sum = 0;
    for (int i = 0; i < heads.length; i++) {
      sum += scores[i + 1][heads[i] + 1];
    }
    return sum;
  }
}
