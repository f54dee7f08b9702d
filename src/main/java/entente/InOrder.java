package entente;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many things at a time and hands the results on in the order of the things, so that the
 * number of threads never shows in the output. Holds no more than a few things for each thread.
 */
final class InOrder implements AutoCloseable {
  private static final int AHEAD = 8;

  private final ExecutorService workers;
  private final int window;

  /**
   * @param threads how many things to work on at a time, at least 1
   */
  InOrder(int threads) {
    this.workers = Executors.newFixedThreadPool(threads);
    this.window = threads * AHEAD;
  }

  /**
   * Gives {@code work} each of {@code things} and {@code sink} each result.
   *
   * @throws RuntimeException what {@code work} throws, once the results before it have been handed
   *     on
   */
  <T, R> void run(Iterator<T> things, Function<T, R> work, Consumer<R> sink) {
    Deque<Future<R>> open = new ArrayDeque<>();
    while (things.hasNext() || !open.isEmpty()) {
      while (open.size() < window && things.hasNext()) {
        T thing = things.next();
        open.add(workers.submit(() -> work.apply(thing)));
      }
      sink.accept(result(open.remove()));
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Waits for the work begun: what it works with may be closed next. */
  @Override
  public void close() {
    workers.shutdownNow();
    workers.close();
  }
}
