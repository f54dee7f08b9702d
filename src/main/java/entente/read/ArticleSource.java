package entente.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The articles of one run, read one at a time as they are asked for, in order. For one thread,
 * except {@link #bytesRead()}.
 */
public final class ArticleSource implements Iterator<Item>, AutoCloseable {
  private static final String STANDARD_INPUT = "standard input";

  private final Walk walk;
  private final InputStream standardInput;
  private final Opening opening;
  private final Completion completion;
  private final OptionalLong bytesTotal;
  private final AtomicLong bytesRead = new AtomicLong();
  private OpenFile file = OpenFile.NONE;
  private Optional<Item> ahead = Optional.empty();

  /** A file that is being read. */
  private record OpenFile(Drafts drafts, InputStream bytes) {
    static final OpenFile NONE =
        new OpenFile(
            new Drafts() {
              @Override
              public Optional<Draft> next() {
                return Optional.empty();
              }

              @Override
              public String where() {
                return "";
              }
            },
            InputStream.nullInputStream());
  }

  ArticleSource(List<Path> paths, InputStream standardInput, Opening opening, ReadOptions options) {
    this.walk = new Walk(paths);
    this.standardInput = standardInput;
    this.opening = opening;
    this.completion = new Completion(options);
    this.bytesTotal = Size.of(paths);
  }

  /** How much has been read, in bytes as they lie on disk. Any thread may ask. */
  public long bytesRead() {
    return bytesRead.get();
  }

  /** How much there is to read; unknown if standard input or another pipe is part of it. */
  public OptionalLong bytesTotal() {
    return bytesTotal;
  }

  @Override
  public boolean hasNext() {
    while (ahead.isEmpty()) {
      ahead = readOn();
      if (ahead.isEmpty()) {
        close();
        Optional<Walk.Found> found = walk.next();
        if (found.isEmpty()) {
          return false;
        }
        ahead = start(found.get());
      }
    }
    return true;
  }

  @Override
  public Item next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Item item = ahead.orElseThrow();
    ahead = Optional.empty();
    return item;
  }

  /** The one place where an article that fails is caught. */
  private Optional<Item> readOn() {
    Drafts drafts = file.drafts();
    try {
      return drafts.next().map(draft -> new Item.Read(completion.complete(draft), drafts.where()));
    } catch (ReadException e) {
      return Optional.of(new Item.Rejected(drafts.where(), e.reason(), e.raw()));
    } catch (IOException e) {
      Item rejected = rejected(drafts.where(), reason(e));
      close();
      return Optional.of(rejected);
    }
  }

  private Optional<Item> start(Walk.Found found) {
    return switch (found) {
      case Walk.Found.Nothing nothing ->
          Optional.of(rejected(nothing.path().toString(), nothing.reason()));
      case Walk.Found.StandardInput none ->
          start("", STANDARD_INPUT, () -> standardInput, Optional::empty);
      case Walk.Found.File at ->
          start(
              nameOf(at),
              at.path().toString(),
              () -> Files.newInputStream(at.path()),
              () -> written(at.path()));
    };
  }

  private Optional<Item> start(
      String name, String where, Reading<InputStream> bytes, Reading<Optional<LocalDate>> written) {
    try {
      InputStream counted = new CountingStream(bytes.read(), bytesRead);
      file = new OpenFile(OpenFile.NONE.drafts(), counted);
      Input input = Input.open(name, where, counted, written.read());
      // Nothing piped in is nothing to read; an empty file is a file without its article.
      if (!where.equals(STANDARD_INPUT) || !input.head().text().isEmpty()) {
        file = new OpenFile(opening.open(input), counted);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(rejected(where, reason(e)));
    }
  }

  /** A pipe's name and time, {@code /dev/fd/63} of just now, say nothing about an article. */
  private static boolean isPipe(Path path) {
    return !Files.isRegularFile(path);
  }

  private static String nameOf(Walk.Found.File file) {
    return isPipe(file.path()) ? "" : file.name();
  }

  private static Optional<LocalDate> written(Path path) throws IOException {
    return isPipe(path)
        ? Optional.empty()
        : Optional.of(
            Files.getLastModifiedTime(path).toInstant().atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static Item rejected(String where, String reason) {
    return new Item.Rejected(where, reason, Optional.empty());
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException
        ? "it may not be read; check its permissions"
        : Json.reason(e);
  }

  @Override
  public void close() {
    try {
      if (file.bytes() instanceof CountingStream open && !open.reads(standardInput)) {
        open.close();
      }
    } catch (IOException e) {
      // All that was wanted of it has been read.
    }
    file = OpenFile.NONE;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }
}
