package entente.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * One file, open: unpacked if it was packed by gzip, its byte order mark passed over.
 *
 * @param name what an article without an id of its own is called after; empty for standard input
 * @param where what messages call it
 * @param head how it begins
 * @param bytes all of it, the head too
 * @param written the day (UTC, so that it is the same everywhere) on which it was last written
 */
record Input(String name, String where, Head head, InputStream bytes, Optional<LocalDate> written) {
  private static final int LONGEST_WHOLE = 16 << 20;

  /**
   * @throws IOException if it cannot be read, or is certainly not text
   */
  static Input open(String name, String where, InputStream raw, Optional<LocalDate> written)
      throws IOException {
    InputStream bytes = new BufferedInputStream(raw, 2 * Head.LENGTH);
    byte[] start = peek(bytes);
    if (start.length > 1 && start[0] == 0x1F && start[1] == (byte) 0x8B) {
      bytes = new BufferedInputStream(new GZIPInputStream(bytes, Head.LENGTH), 2 * Head.LENGTH);
      start = peek(bytes);
    }
    Optional<String> objection = Signature.objection(start);
    if (objection.isPresent()) {
      throw new IOException(objection.get());
    }
    if (Signature.UTF8_MARK.begins(start)) {
      bytes.skipNBytes(3);
      start = Arrays.copyOfRange(start, 3, start.length);
    }
    return new Input(name, where, Head.of(name, start), bytes, written);
  }

  /**
   * The whole file.
   *
   * @throws ReadException if it is empty, or longer than any article
   */
  byte[] all() throws IOException {
    byte[] all = bytes.readNBytes(LONGEST_WHOLE + 1);
    if (all.length > LONGEST_WHOLE) {
      throw new ReadException(
          "longer than "
              + (LONGEST_WHOLE >> 20)
              + " MB, too long for one article; split it, or put one article a line (jsonl)");
    }
    if (all.length == 0) {
      throw new ReadException("an empty file");
    }
    return all;
  }

  /** The whole file, decoded. */
  String text() throws IOException {
    return Utf8Reader.decode(new ByteArrayInputStream(all()));
  }

  /** The file's name or, for standard input, an id made from {@code text}. */
  String idFor(String text) {
    return name.isEmpty() ? ContentId.of(text) : name;
  }

  private static byte[] peek(InputStream bytes) throws IOException {
    bytes.mark(Head.LENGTH);
    byte[] start = bytes.readNBytes(Head.LENGTH);
    bytes.reset();
    return start;
  }
}
