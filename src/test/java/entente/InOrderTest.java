package entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {
  private static List<Integer> upTo(int end) {
    return IntStream.range(0, end).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void keepsTheOrder(int threads) {
    List<Integer> results = new ArrayList<>();
    try (InOrder workers = new InOrder(threads)) {
      workers.run(upTo(1000).iterator(), n -> -n, results::add);
    }
    assertEquals(upTo(1000).stream().map(n -> -n).toList(), results);
  }

  @Test
  void handsOnALateFirstBeforeAQuickSecond() {
    CountDownLatch second = new CountDownLatch(1);
    List<Integer> results = new ArrayList<>();
    try (InOrder workers = new InOrder(2)) {
      workers.run(
          upTo(2).iterator(),
          n -> {
            if (n == 1) {
              second.countDown();
            } else {
              await(second);
            }
            return n;
          },
          results::add);
    }
    assertEquals(upTo(2), results);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void throwsWhatTheWorkThrowsAfterTheResultsBeforeIt(int threads) {
    List<Integer> results = new ArrayList<>();
    try (InOrder workers = new InOrder(threads)) {
      Runnable run =
          () ->
              workers.run(
                  upTo(100).iterator(),
                  n -> {
                    if (n == 42) {
                      throw new IllegalArgumentException("42 is odd");
                    }
                    return n;
                  },
                  results::add);
      assertEquals(
          "42 is odd", assertThrows(IllegalArgumentException.class, run::run).getMessage());
    }
    assertEquals(upTo(42), results);
  }

  @Test
  void holdsFewThingsAtATime() {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger handed = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (InOrder workers = new InOrder(2)) {
      workers.run(
          IntStream.range(0, 1000).peek(n -> taken.incrementAndGet()).iterator(),
          n -> n,
          n -> most.accumulateAndGet(taken.get() - handed.getAndIncrement(), Math::max));
    }
    assertEquals(1000, handed.get());
    assertTrue(most.get() <= 17, most + " at a time");
  }

  @Test
  void closesWhenTheWorkBegunHasEnded() {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger ended = new AtomicInteger();
    InOrder workers = new InOrder(2);
    assertThrows(
        IllegalStateException.class,
        () ->
            workers.run(
                upTo(2).iterator(),
                n -> {
                  if (n == 0) {
                    await(begun);
                    throw new IllegalStateException();
                  }
                  begun.countDown();
                  busily();
                  return ended.incrementAndGet();
                },
                n -> {}));
    workers.close();
    assertEquals(1, ended.get());
  }

  /** Work that an interrupt does not end, like a model's. */
  private static void busily() {
    long until = System.nanoTime() + 100_000_000L;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }
}
