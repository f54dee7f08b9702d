package entente;

import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Tells on a terminal how far a long run has come, at most a few times a second; says nothing where
 * standard error is a file or a pipe.
 */
final class Progress {
  private static final long EVERY_NANOS = 250_000_000L;
  private static final int WIDTH = 24;
  private static final long ENOUGH_TO_GUESS = 2_000_000_000L;

  private final PrintStream terminal = System.err;
  private final boolean shown = Boolean.getBoolean("entente.terminal");
  private final LongSupplier done;
  private final OptionalLong total;
  private final long start = System.nanoTime();
  private long last = start;

  /**
   * @param done bytes read so far
   * @param total bytes there are, where that is known
   */
  Progress(LongSupplier done, OptionalLong total) {
    this.done = done;
    this.total = total;
  }

  void show(Ingestion.Tally tally) {
    long now = System.nanoTime();
    if (shown && now - last > EVERY_NANOS) {
      last = now;
      terminal.print("\r" + bar(now - start) + counts(tally) + "\033[K");
      terminal.flush();
    }
  }

  private String bar(long nanos) {
    if (total.isEmpty() || total.getAsLong() == 0) {
      return "";
    }
    double share = Math.clamp((double) done.getAsLong() / total.getAsLong(), 0, 1);
    int full = (int) (share * WIDTH);
    String left =
        nanos < ENOUGH_TO_GUESS || share == 0
            ? ""
            : " " + time(nanos / 1e9 / share * (1 - share)) + " left";
    return String.format(
        Locale.ROOT,
        "[%s%s] %3.0f%%%s  ",
        "#".repeat(full),
        ".".repeat(WIDTH - full),
        share * 100,
        left);
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }

  private static String counts(Ingestion.Tally tally) {
    return String.format(Locale.ROOT, "%,d articles, %,d events", tally.articles, tally.events)
        + (tally.rejected == 0 ? "" : ", " + tally.rejected + " rejected");
  }

  /** Clears the line for what comes after. */
  void end() {
    if (shown) {
      terminal.print("\r\033[K");
      terminal.flush();
    }
  }
}
