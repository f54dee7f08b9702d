package entente.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BatchesTest {
  @Test
  void likeStandsWithLike() {
    assertEquals(List.of(List.of(1, 3, 0), List.of(2)), Batches.of(List.of(30, 10, 400, 11)));
  }

  @Test
  void whatHasNoLengthIsLeftOut() {
    assertEquals(List.of(List.of(1)), Batches.of(List.of(0, 7)));
  }

  @Property
  void everythingRunsOnceAndNoBatchIsLarge(
      @ForAll List<@IntRange(min = 0, max = 512) Integer> lengths) {
    List<List<Integer>> batches = Batches.of(lengths);
    assertEquals(
        IntStream.range(0, lengths.size()).filter(i -> lengths.get(i) > 0).boxed().toList(),
        batches.stream().flatMap(List::stream).sorted().toList());
    assertTrue(
        batches.stream()
            .allMatch(b -> b.size() == 1 || b.size() * lengths.get(b.getLast()) <= 512));
  }
}
