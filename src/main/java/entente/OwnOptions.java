package entente;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A user's own words for relations, and own actors. */
final class OwnOptions {
  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description =
          "Your own words for relations, in the format of data/lexicon/README.md; they go before the lexicon's. May be given more than once.")
  List<Path> lexicon = List.of();

  @Mixin ActorsOption actors = new ActorsOption();

  Engine.Own files() {
    return new Engine.Own(lexicon, actors.files);
  }
}
