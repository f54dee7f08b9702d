package entente;

import entente.link.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** A user's own actors. */
final class ActorsOption {
  @Option(
      names = "--actors",
      paramLabel = "FILE|FOLDER",
      description =
          "Your own actors, in the format of data/README.md; they go before the catalogue's. May be given more than once.")
  List<Path> files = List.of();

  /** The catalogue, with the user's own. */
  Catalogue catalogue() throws IOException {
    return Catalogue.load(Home.find().actors(), files);
  }
}
