package entente.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files under the paths that the user names: each directory in order of names, depth first,
 * without its hidden files; one listing of each directory on the way is in memory, no more.
 */
final class Walk {
  private static final Path STANDARD_INPUT = Path.of("-");

  /** What stands at one place of the walk. */
  sealed interface Found {
    /**
     * Something to open.
     *
     * @param name the path below the argument, which is in it with its last name only: the same
     *     wherever the program is started
     */
    record File(Path path, String name) implements Found {}

    record StandardInput() implements Found {}

    /** Nothing to read there, and why. */
    record Nothing(Path path, String reason) implements Found {}
  }

  /** A directory on the way down. */
  private record Level(Path real, String name, Iterator<Path> entries) {}

  private final Iterator<Path> arguments;
  private final Map<String, Integer> lastNames = new HashMap<>();
  private final Deque<Level> levels = new ArrayDeque<>();
  private Path argument = STANDARD_INPUT;
  private boolean empty;

  Walk(List<Path> paths) {
    arguments = List.copyOf(paths).iterator();
    paths.forEach(path -> lastNames.merge(lastName(path), 1, Integer::sum));
  }

  Optional<Found> next() {
    while (true) {
      Level level = levels.peek();
      if (level == null) {
        if (!arguments.hasNext()) {
          return Optional.empty();
        }
        argument = arguments.next();
        empty = true;
        Optional<Found> found = argument(argument);
        if (found.isPresent()) {
          return found;
        }
      } else if (level.entries().hasNext()) {
        Optional<Found> found = entry(level, level.entries().next());
        if (found.isPresent()) {
          empty = false;
          return found;
        }
      } else {
        levels.pop();
        if (levels.isEmpty() && empty) {
          return nothing(argument, "nothing to read in this folder");
        }
      }
    }
  }

  private Optional<Found> argument(Path path) {
    if (path.equals(STANDARD_INPUT)) {
      return Optional.of(new Found.StandardInput());
    }
    if (!Files.exists(path)) {
      return nothing(path, "no such file or folder");
    }
    String last = lastName(path);
    // Two arguments that end in the same name: only their whole paths tell their files apart.
    String name = lastNames.getOrDefault(last, 1) > 1 ? slashes(path.normalize()) : last;
    return Files.isDirectory(path) ? enter(path, name) : Optional.of(new Found.File(path, name));
  }

  private Optional<Found> entry(Level level, Path path) {
    String name = level.name() + "/" + path.getFileName();
    if (Files.isDirectory(path)) {
      return enter(path, name);
    }
    return Files.isRegularFile(path) ? Optional.of(new Found.File(path, name)) : Optional.empty();
  }

  private Optional<Found> enter(Path directory, String name) {
    try {
      Path real = directory.toRealPath();
      // A link that leads back up would be walked for ever.
      if (levels.stream().noneMatch(level -> level.real().equals(real))) {
        levels.push(new Level(real, name, listing(directory)));
      }
      return Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      return nothing(directory, "this folder cannot be read; check its permissions");
    }
  }

  private static Iterator<Path> listing(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(path -> !isHidden(path))
          .sorted(Comparator.comparing(path -> String.valueOf(path.getFileName())))
          .toList()
          .iterator();
    }
  }

  private static boolean isHidden(Path path) {
    try {
      return Files.isHidden(path);
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Found> nothing(Path path, String reason) {
    return Optional.of(new Found.Nothing(path, reason));
  }

  private static String lastName(Path path) {
    return String.valueOf(path.toAbsolutePath().normalize().getFileName());
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
