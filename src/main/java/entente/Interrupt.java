package entente;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Makes Ctrl-C an orderly end: the work can see it, and the process waits until it has ended. */
final class Interrupt implements AutoCloseable {
  /** Then the work hangs, on a keyboard perhaps; a batch that is cut off costs only itself. */
  private static final int LONGEST_WAIT_SECONDS = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupted);
  private volatile boolean happened;

  private Interrupt() {}

  /** Until it is closed, an interrupt does not end the process at once. */
  static Interrupt expected() {
    Interrupt interrupt = new Interrupt();
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  private void interrupted() {
    happened = true;
    System.err.println("entente: stopping after the articles in work");
    try {
      ended.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether there has been one. Any thread may ask. */
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
