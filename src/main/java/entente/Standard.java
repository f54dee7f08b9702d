package entente;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Standard output as results need it: UTF-8, line feeds, buffered, and heard when it breaks. */
final class Standard {
  private static final int BUFFER = 1 << 16;

  private Standard() {}

  static OutputStream stream() {
    return new FileOutputStream(FileDescriptor.out);
  }

  static PrintWriter out() {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream(), StandardCharsets.UTF_8), BUFFER));
  }

  /**
   * Writes what is buffered.
   *
   * @throws IOException if a write failed: the disk is full, or the reader of a pipe has gone
   */
  static void check(PrintWriter out) throws IOException {
    if (out.checkError()) {
      throw new IOException(
          "standard output cannot be written (is the disk full, or the pipe closed?)");
    }
  }
}
