package entente.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which inputs of a model run together: such of about equal length, so that little is padded. */
final class Batches {
  private static final int MOST_INPUTS = 8;
  private static final int MOST_PIECES = 512;

  private Batches() {}

  /**
   * Groups of indexes, each of which stands in one; those of length 0 stand in none.
   *
   * @param lengths how many pieces each input has
   */
  static List<List<Integer>> of(List<Integer> lengths) {
    List<Integer> byLength =
        IntStream.range(0, lengths.size())
            .boxed()
            .filter(i -> lengths.get(i) > 0)
            .sorted(Comparator.comparing(lengths::get))
            .toList();
    List<List<Integer>> batches = new ArrayList<>();
    List<Integer> batch = new ArrayList<>();
    for (int index : byLength) {
      boolean full = batch.size() == MOST_INPUTS;
      if (full || (!batch.isEmpty() && (batch.size() + 1) * lengths.get(index) > MOST_PIECES)) {
        batches.add(List.copyOf(batch));
        batch.clear();
      }
      batch.add(index);
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
  }
}
