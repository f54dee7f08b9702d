package entente.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts lines by their bytes in UTF-8 and gives each once, however many there are: what exceeds the
 * memory it may use waits in sorted files, which are then merged.
 */
final class SortedLines implements Closeable {
  private static final int OVERHEAD = 32;

  private final long memory;
  private final List<Path> files = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private List<byte[]> lines = new ArrayList<>();
  private long used;

  /**
   * Sorts with about {@code memory} bytes of heap.
   *
   * @param memory at least one line is kept, whatever it is
   */
  SortedLines(long memory) {
    this.memory = memory;
  }

  /** Takes a line, which may hold no line end. */
  void add(String line) throws IOException {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    lines.add(bytes);
    used += bytes.length + OVERHEAD;
    if (used > memory) {
      spill();
    }
  }

  /** All lines taken, sorted, each ended by a line feed. To be called once. */
  InputStream open() throws IOException {
    Iterator<byte[]> merged = files.isEmpty() ? sorted().iterator() : merged();
    return new Ended(merged);
  }

  private List<byte[]> sorted() {
    lines.sort(Arrays::compareUnsigned);
    List<byte[]> unique = new ArrayList<>(lines.size());
    for (byte[] line : lines) {
      if (unique.isEmpty() || !Arrays.equals(unique.getLast(), line)) {
        unique.add(line);
      }
    }
    lines = new ArrayList<>();
    used = 0;
    return unique;
  }

  private void spill() throws IOException {
    Path file = Files.createTempFile("entente-sort", ".tmp");
    files.add(file);
    List<byte[]> sorted = sorted();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(sorted.size());
      for (byte[] line : sorted) {
        out.writeInt(line.length);
        out.write(line);
      }
    }
  }

  private Iterator<byte[]> merged() throws IOException {
    if (!lines.isEmpty()) {
      spill();
    }
    PriorityQueue<Run> queue =
        new PriorityQueue<>(Comparator.comparing(Run::line, Arrays::compareUnsigned));
    for (Path file : files) {
      Run run = new Run(file);
      runs.add(run);
      queue.add(run);
    }
    return new Merge(queue);
  }

  @Override
  public void close() throws IOException {
    for (Run run : runs) {
      run.in.close();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  /** Lines as a stream, a line feed after each. */
  private static final class Ended extends InputStream {
    private final Iterator<byte[]> lines;
    private byte[] line = {};
    private int at;

    Ended(Iterator<byte[]> lines) {
      this.lines = lines;
    }

    @Override
    public int read() {
      return isAtEnd() ? -1 : line[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      int copied = 0;
      while (copied < length && !isAtEnd()) {
        int now = Math.min(length - copied, line.length - at);
        System.arraycopy(line, at, into, offset + copied, now);
        at += now;
        copied += now;
      }
      return copied == 0 ? -1 : copied;
    }

    /** Whether nothing is left; goes to the next line if this one is used up. */
    private boolean isAtEnd() {
      if (at == line.length && lines.hasNext()) {
        byte[] next = lines.next();
        line = Arrays.copyOf(next, next.length + 1);
        line[next.length] = '\n';
        at = 0;
      }
      return at == line.length;
    }
  }

  /** A sorted file; it stands at one of its lines, and is never empty. */
  private static final class Run {
    private final DataInputStream in;
    private int left;
    private byte[] line;

    Run(Path file) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
      left = in.readInt();
      line = read();
    }

    byte[] line() {
      return line;
    }

    /** Goes to the next line; false if there is none. */
    boolean advance() {
      if (left == 0) {
        return false;
      }
      line = read();
      return true;
    }

    private byte[] read() {
      try {
        left--;
        return in.readNBytes(in.readInt());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The lines of several runs in order, each once. */
  private static final class Merge implements Iterator<byte[]> {
    private final PriorityQueue<Run> runs;
    private byte @Nullable [] next;

    Merge(PriorityQueue<Run> runs) {
      this.runs = runs;
      this.next = take();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public byte[] next() {
      byte[] line = next;
      if (line == null) {
        throw new NoSuchElementException();
      }
      do {
        next = take();
      } while (next != null && Arrays.equals(next, line));
      return line;
    }

    private byte @Nullable [] take() {
      Run run = runs.poll();
      if (run == null) {
        return null;
      }
      byte[] line = run.line();
      if (run.advance()) {
        runs.add(run);
      }
      return line;
    }
  }
}
