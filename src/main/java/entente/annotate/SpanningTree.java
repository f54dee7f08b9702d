package entente.annotate;

import entente.core.Token;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The dependency tree of the highest score in which exactly one token depends on no other.
 *
 * @see <a href="https://doi.org/10.6028/jres.071B.032">Edmonds 1967, Optimum branchings</a>
 * @see <a href="https://aclanthology.org/2020.emnlp-main.390/">Zmigrod et al. 2020, Please mind the
 *     root</a>
 */
final class SpanningTree {
  private SpanningTree() {}

  /**
   * Finds for each token the index of its head, or {@link Token#ROOT}.
   *
   * @param score {@code score[d][h]} says how well token {@code d - 1} depends on token {@code h -
   *     1}, where {@code h = 0} is the root; row 0 and the diagonal are ignored
   */
  static int[] heads(float[][] score) {
    double[][] arcs = usable(score);
    int[] heads = best(arcs);
    if (Arrays.stream(heads).skip(1).filter(h -> h == 0).count() > 1) {
      makeRootsDear(arcs);
      heads = best(arcs);
    }
    return Arrays.stream(heads).skip(1).map(h -> h == 0 ? Token.ROOT : h - 1).toArray();
  }

  private static double[][] usable(float[][] score) {
    int n = score.length;
    double[][] arcs = new double[n][n];
    for (int d = 0; d < n; d++) {
      for (int h = 0; h < n; h++) {
        arcs[d][h] = d == 0 || d == h ? Double.NEGATIVE_INFINITY : score[d][h];
      }
    }
    return arcs;
  }

  /** Takes so much from each arc to the root that no gain elsewhere pays for a second one. */
  private static void makeRootsDear(double[][] arcs) {
    double range = 1;
    for (double[] row : arcs) {
      for (double arc : row) {
        range += Double.isInfinite(arc) ? 0 : Math.abs(arc);
      }
    }
    for (int d = 1; d < arcs.length; d++) {
      arcs[d][0] -= 2 * range;
    }
  }

  /** The best tree with any number of roots: take the best heads, and contract cycles. */
  private static int[] best(double[][] arcs) {
    int[] heads = new int[arcs.length];
    for (int d = 1; d < arcs.length; d++) {
      for (int h = 0; h < arcs.length; h++) {
        if (arcs[d][h] > arcs[d][heads[d]]) {
          heads[d] = h;
        }
      }
    }
    boolean[] cycle = cycle(heads);
    return cycle.length == 0 ? heads : withoutCycle(arcs, heads, cycle);
  }

  /** Which nodes stand in some cycle; empty if there is none. */
  private static boolean[] cycle(int[] heads) {
    int[] seenFrom = new int[heads.length];
    for (int start = 1; start < heads.length; start++) {
      int node = start;
      while (node != 0 && seenFrom[node] == 0) {
        seenFrom[node] = start;
        node = heads[node];
      }
      if (node != 0 && seenFrom[node] == start) {
        boolean[] cycle = new boolean[heads.length];
        for (int member = node; !cycle[member]; member = heads[member]) {
          cycle[member] = true;
        }
        return cycle;
      }
    }
    return new boolean[0];
  }

  /** Solves the problem with the cycle as one node, the last, and opens the cycle where it pays. */
  private static int[] withoutCycle(double[][] arcs, int[] heads, boolean[] cycle) {
    int[] rest = nodes(cycle, false);
    int[] members = nodes(cycle, true);
    int whole = rest.length;
    double[][] contracted = new double[whole + 1][whole + 1];
    int[] exit = new int[whole];
    int[] entry = new int[whole];
    contracted[whole][whole] = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < whole; i++) {
      for (int j = 0; j < whole; j++) {
        contracted[i][j] = arcs[rest[i]][rest[j]];
      }
      exit[i] = members[0];
      entry[i] = members[0];
      for (int member : members) {
        if (arcs[rest[i]][member] > arcs[rest[i]][exit[i]]) {
          exit[i] = member;
        }
        if (gain(arcs, heads, member, rest[i]) > gain(arcs, heads, entry[i], rest[i])) {
          entry[i] = member;
        }
      }
      contracted[i][whole] = arcs[rest[i]][exit[i]];
      contracted[whole][i] = gain(arcs, heads, entry[i], rest[i]);
    }
    int[] solved = best(contracted);
    int[] result = heads.clone();
    for (int i = 1; i < whole; i++) {
      result[rest[i]] = solved[i] == whole ? exit[i] : rest[solved[i]];
    }
    result[entry[solved[whole]]] = rest[solved[whole]];
    return result;
  }

  /** What it brings if {@code member} leaves its cycle for {@code head}. */
  private static double gain(double[][] arcs, int[] heads, int member, int head) {
    return arcs[member][head] - arcs[member][heads[member]];
  }

  private static int[] nodes(boolean[] cycle, boolean inside) {
    return IntStream.range(0, cycle.length).filter(i -> cycle[i] == inside).toArray();
  }
}
