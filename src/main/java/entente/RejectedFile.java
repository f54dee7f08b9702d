package entente;

import com.google.gson.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps what could not be read, one JSON object a line: where it stood, why it was rejected, and
 * the article as it came. Made when the first comes.
 */
final class RejectedFile implements AutoCloseable {
  private static final int SHOWN = 10;

  private final Path file;
  private Optional<BufferedWriter> open = Optional.empty();
  private int count;

  RejectedFile(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** Keeps it, and tells of the first few on standard error. */
  void add(Outcome.Rejected<?> rejected) {
    count++;
    if (count <= SHOWN) {
      System.err.println("entente: " + rejected.where() + ": " + rejected.reason());
    } else if (count == SHOWN + 1) {
      System.err.println("entente: further rejected articles are only kept in " + file);
    }
    JsonObject line = new JsonObject();
    line.addProperty("where", rejected.where());
    line.addProperty("reason", rejected.reason());
    rejected.raw().ifPresent(raw -> line.addProperty("raw", raw));
    try {
      writer().write(line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BufferedWriter writer() throws IOException {
    if (open.isEmpty()) {
      open =
          Optional.of(
              Files.newBufferedWriter(
                  file,
                  StandardCharsets.UTF_8,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING));
    }
    return open.get();
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      open.get().close();
    }
  }
}
