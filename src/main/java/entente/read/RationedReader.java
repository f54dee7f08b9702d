package entente.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses to give more than a ration of characters between two calls of {@link #refill()}. */
final class RationedReader extends FilterReader {
  private final long ration;
  private long left;

  RationedReader(Reader in, long ration) {
    super(in);
    this.ration = ration;
    this.left = ration;
  }

  void refill() {
    left = ration;
  }

  @Override
  public int read(char[] target, int start, int length) throws IOException {
    int count = super.read(target, start, length);
    left -= Math.max(count, 0);
    if (left < 0) {
      throw new IOException(
          "an article of more than " + ration + " characters; the rest of the file is not read");
    }
    return count;
  }
}
