package entente;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Standard output as results need it: UTF-8, line feeds, buffered, and heard when it breaks. */
final class Standard {
  private static final int BUFFER = 1 << 16;

  private Standard() {}

  /** Whoever read standard output wants no more: {@code | head -1}. An end, not a fault. */
  static final class ReaderGone extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReaderGone() {
      super("the reader of standard output has gone", null, false, false);
    }
  }

  /**
   * {@code bytes} as {@link System#out}, which keeps quiet when a write fails. This one throws:
   * {@link ReaderGone}, or an {@link UncheckedIOException} that says why.
   */
  static PrintStream loud(OutputStream bytes) {
    return new PrintStream(new Loud(bytes), false, StandardCharsets.UTF_8);
  }

  /** The process's own. */
  static PrintStream loud() {
    return loud(new FileOutputStream(FileDescriptor.out));
  }

  /** To close it only writes what is buffered. */
  static OutputStream stream() {
    return new FilterOutputStream(System.out) {
      @Override
      public void write(byte[] bytes, int start, int length) throws IOException {
        out.write(bytes, start, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  static PrintWriter out() {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream(), StandardCharsets.UTF_8), BUFFER));
  }

  private static final class Loud extends OutputStream {
    private final OutputStream bytes;

    Loud(OutputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public void write(int value) {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] source, int start, int length) {
      try {
        bytes.write(source, start, length);
      } catch (IOException e) {
        throw failure(e);
      }
    }

    @Override
    public void flush() {
      try {
        bytes.flush();
      } catch (IOException e) {
        throw failure(e);
      }
    }

    private static RuntimeException failure(IOException e) {
      String reason = String.valueOf(e.getMessage());
      return reason.toLowerCase(Locale.ROOT).contains("pipe")
          ? new ReaderGone()
          : new UncheckedIOException(
              new IOException("standard output cannot be written: " + reason, e));
    }
  }
}
