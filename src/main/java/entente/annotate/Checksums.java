package entente.annotate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads the files of a folder only if they are the ones that its {@code SHA256SUMS} names: a model
 * that was half copied would read on, wrongly.
 */
final class Checksums {
  private static final String LIST = "SHA256SUMS";
  private static final String REMEDY = "; take the folder anew from the release or the repository";

  private final Path folder;
  private final Map<String, String> sums;

  private Checksums(Path folder, Map<String, String> sums) {
    this.folder = folder;
    this.sums = sums;
  }

  /** Reads the list; each of its lines is a sum in hexadecimal digits, two spaces and a name. */
  static Checksums of(Path folder) throws IOException {
    Path list = folder.resolve(LIST);
    if (!Files.isReadable(list)) {
      throw new IOException(list + ": no such file" + REMEDY);
    }
    return new Checksums(
        folder,
        Files.readAllLines(list).stream()
            .map(line -> line.split(" {2}", 2))
            .filter(line -> line.length == 2)
            .collect(Collectors.toMap(line -> line[1], line -> line[0])));
  }

  /**
   * The bytes of {@code name}.
   *
   * @throws IOException if it is missing or has another sum
   */
  byte[] read(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isReadable(file)) {
      throw new IOException(file + ": no such file" + REMEDY);
    }
    byte[] bytes = Files.readAllBytes(file);
    if (!sha256(bytes).equals(sums.get(name))) {
      throw new IOException(file + ": not the file that " + LIST + " names" + REMEDY);
    }
    return bytes;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
