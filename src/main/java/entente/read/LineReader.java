package entente.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads bytes line by line; a line ends with a line feed. Keeps no more than {@code longest} bytes
 * of a line.
 */
final class LineReader {
  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[65_536];
  private int position;
  private int limit;
  private long number;

  LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The number of the line last delivered or refused, from 1. */
  long number() {
    return number;
  }

  /**
   * The next line without its line feed, or empty at the end.
   *
   * @throws ReadException if the line is too long; the next call delivers the line after it
   */
  Optional<ByteArrayInputStream> next() throws IOException {
    if (position == limit && !fill()) {
      return Optional.empty();
    }
    number++;
    byte[] line = new byte[0];
    long length = 0;
    boolean more = true;
    while (more) {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      int count = end - position;
      if (length + count <= longest) {
        line = append(line, (int) length, count);
      } else {
        line = new byte[0];
      }
      length += count;
      boolean ended = end < limit;
      position = ended ? end + 1 : end;
      more = !ended && fill();
    }
    if (length > longest) {
      throw new ReadException(
          "a line of %d bytes, longer than any article may be (%d); is a line end missing?"
              .formatted(length, longest));
    }
    return Optional.of(new ByteArrayInputStream(line, 0, (int) length));
  }

  private byte[] append(byte[] line, int length, int count) {
    int needed = length + count;
    byte[] grown =
        needed <= line.length
            ? line
            : Arrays.copyOf(
                line, length == 0 ? needed : Math.max(needed, Math.min(2 * length, longest)));
    System.arraycopy(buffer, position, grown, length, count);
    return grown;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(in.read(buffer), 0);
    return limit > 0;
  }
}
