package entente;

import entente.read.ReadOptions;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that reads articles lets its user say of them. */
final class ReadingOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Format of every file; guessed from content if not given.")
  @Nullable String format;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "Day of publication of articles that do not say theirs.")
  @Nullable LocalDate date;

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "Publisher of articles that do not say theirs.")
  @Nullable String publisher;

  ReadOptions options() {
    return new ReadOptions(
        Optional.ofNullable(format), Optional.ofNullable(date), Optional.ofNullable(publisher));
  }
}
