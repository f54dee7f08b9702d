package entente.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.sys.DatabaseConnection;

/** The folder of a store: what makes it one, and who is using it. */
record StoreDirectory(Path path, String base) {
  /** Changes when a store of an older program can no longer be read or added to. */
  private static final String VERSION = "1";

  private static final String NOTE = "entente-store.properties";
  private static final String LOCK = "tdb.lock";

  /** Makes the folder a store unless it is one. */
  void create() throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new IOException(path + " is a file; name a directory for the store");
    }
    if (!Files.exists(path.resolve(NOTE))) {
      make();
    }
  }

  /** Checks that the folder is a store that this program can use. */
  void check() throws IOException {
    if (!Files.exists(path.resolve(NOTE))) {
      throw new IOException(
          "there is no store at " + path + "; load articles with 'entente ingest' first");
    }
    if (!Files.isWritable(path)) {
      throw new IOException(
          "the store " + path + " cannot be written to; make it writable, or copy it elsewhere");
    }
    Properties note = note();
    if (!VERSION.equals(note.getProperty("version"))) {
      throw new IOException(
          "the store %s is of version %s and this program writes version %s; load its articles into a new store"
              .formatted(path, note.getProperty("version"), VERSION));
    }
    if (!base.equals(note.getProperty("base"))) {
      throw new IOException(
          "the store %s has the base %s, not %s; set that base, or name another store"
              .formatted(path, note.getProperty("base"), base));
    }
  }

  DatasetGraph connect() throws IOException {
    Location location = Location.create(path.toString());
    if (DatabaseConnection.lockForLocation(location).isLockedHere()) {
      throw new IOException("the store " + path + " is already open in this process");
    }
    try {
      return DatabaseMgr.connectDatasetGraph(location);
    } catch (DBOpEnvException e) {
      throw new IOException(
          "the store " + path + " is in use by " + user() + "; wait for it or stop it", e);
    } catch (TDBException e) {
      throw new IOException("the store " + path + " cannot be opened: " + e.getMessage(), e);
    }
  }

  private void make() throws IOException {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new IOException(
          "the store %s cannot be created: %s; name another folder".formatted(path, obstacle(e)),
          e);
    }
    try (Stream<Path> files = Files.list(path)) {
      if (files.findAny().isPresent()) {
        throw new IOException(
            path + " is neither empty nor a store; name a new or an empty directory");
      }
    }
    write();
  }

  /** The file that stands where a folder must be, or else what the system says. */
  private String obstacle(IOException e) {
    for (Path above = path; above != null; above = above.getParent()) {
      if (Files.exists(above) && !Files.isDirectory(above)) {
        return above + " is a file";
      }
    }
    return e.toString();
  }

  /** Into place in one step: a folder is a store or it is not, whenever the process may die. */
  private void write() throws IOException {
    String text =
        """
        # An Entente store. The rest of this directory is a TDB2 database.
        version=%s
        base=%s
        created=%s
        """
            .formatted(VERSION, base, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    Path draft = Files.writeString(path.resolve(NOTE + ".new"), text);
    Files.move(draft, path.resolve(NOTE), StandardCopyOption.ATOMIC_MOVE);
  }

  private Properties note() throws IOException {
    Properties note = new Properties();
    try (Reader reader = Files.newBufferedReader(path.resolve(NOTE))) {
      note.load(reader);
    }
    return note;
  }

  /** TDB2 leaves the process id of whoever holds the lock in the lock file. */
  private String user() {
    try {
      long pid = Long.parseLong(Files.readString(path.resolve(LOCK)).strip());
      return "process " + pid + ProcessHandle.of(pid).flatMap(StoreDirectory::command).orElse("");
    } catch (IOException | NumberFormatException e) {
      return "another process";
    }
  }

  /** " (entente ingest)", or the name of the program where it is not ours. */
  private static Optional<String> command(ProcessHandle process) {
    List<String> arguments = process.info().arguments().map(Arrays::asList).orElse(List.of());
    for (int i = 0; i + 1 < arguments.size(); i++) {
      if (arguments.get(i).equals("entente.Entente")) {
        return Optional.of(" (entente " + arguments.get(i + 1) + ")");
      }
    }
    return process.info().command().map(c -> " (" + Path.of(c).getFileName() + ")");
  }
}
