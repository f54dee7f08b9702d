package entente;

import entente.graph.Names;
import entente.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Folder of the store. Default: ${DEFAULT-VALUE}.")
  Path directory = Path.of("entente-store");

  /** The store, made if it is not there. */
  Store open() throws IOException {
    return Store.open(directory, new Names(Settings.BASE));
  }

  /** The store, which must be there. */
  Store openExisting() throws IOException {
    return Store.openExisting(directory, new Names(Settings.BASE));
  }
}
