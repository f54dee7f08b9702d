package entente;

import java.util.concurrent.CountDownLatch;

/** Makes Ctrl-C an orderly end: asks the work to stop and waits until it has. */
final class Interrupt implements AutoCloseable {
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean happened;

  private Interrupt(Runnable stop) {
    hook =
        new Thread(
            () -> {
              happened = true;
              stop.run();
              try {
                ended.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  /** Until it is closed, an interrupt runs {@code stop} and the process lives on until then. */
  static Interrupt then(Runnable stop) {
    Interrupt interrupt = new Interrupt(stop);
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  /** Whether there has been one. */
  boolean happened() {
    return happened;
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already: the hook has run.
    }
  }
}
