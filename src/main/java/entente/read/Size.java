package entente.read;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;

/** How much there is to read, for a progress bar: a walk that keeps nothing but the sum. */
final class Size extends SimpleFileVisitor<Path> {
  private final Path top;
  private long bytes;

  private Size(Path top) {
    this.top = top;
  }

  /** The bytes of all files under {@code paths}; empty if one of these is a pipe. */
  static OptionalLong of(List<Path> paths) {
    long sum = 0;
    for (Path path : paths) {
      if (isPipe(path)) {
        return OptionalLong.empty();
      }
      Size size = new Size(path);
      try {
        Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, size);
      } catch (IOException e) {
        // What cannot be read is reported when its turn comes; here it adds nothing.
      }
      sum += size.bytes;
    }
    return OptionalLong.of(sum);
  }

  private static boolean isPipe(Path path) {
    boolean standardInput = path.equals(Path.of("-"));
    return standardInput
        || (Files.exists(path) && !Files.isDirectory(path) && !Files.isRegularFile(path));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
      throws IOException {
    return !directory.equals(top) && Files.isHidden(directory)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (attributes.isRegularFile() && (file.equals(top) || !Files.isHidden(file))) {
      bytes += attributes.size();
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    return FileVisitResult.CONTINUE;
  }
}
