package entente;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** A user's own words for relations. */
final class LexiconOption {
  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description =
          "Your own words for relations, in the format of data/lexicon/README.md; they go before the lexicon's. May be given more than once.")
  List<Path> files = List.of();
}
