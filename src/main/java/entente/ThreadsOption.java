package entente;

import picocli.CommandLine.Option;

/** How much of the machine a command may take. */
final class ThreadsOption {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Work on N articles at a time; the output is the same for any N. Default: one for each core.")
  int threads = Runtime.getRuntime().availableProcessors();

  int count() {
    if (threads < 1) {
      throw new IllegalArgumentException("--threads must be at least 1, not " + threads);
    }
    return threads;
  }
}
