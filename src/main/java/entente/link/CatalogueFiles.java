package entente.link;

import com.google.common.collect.ImmutableList;
import entente.core.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the tables of the catalogue lie.
 *
 * @param shipped the folder that has all of them
 * @param own folders and files of a user, in the order in which they go before it
 */
record CatalogueFiles(Path shipped, List<Path> own) {
  /** A table, what its file is called in a folder, and the columns that tell it elsewhere. */
  enum Kind {
    COUNTRIES("id", "name", "aliases", "adjectives", "people", "capital", "seats", "from", "to"),
    TOWNS("country", "towns"),
    PEOPLES("adjective", "people", "countries"),
    ORGANISATIONS("id", "name", "aliases", "kind", "country", "sectors", "from", "to"),
    PEOPLE("id", "name", "aliases", "gender", "born", "died", "country", "offices"),
    GIVEN_NAMES("name", "gender"),
    AGENTS("noun", "plural", "kind", "sector", "role"),
    AMBIGUOUS("name", "ids");

    private final ImmutableList<String> columns;

    Kind(String... columns) {
      this.columns = ImmutableList.copyOf(columns);
    }

    String file() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".tsv";
    }

    boolean fits(List<String> head) {
      return head.containsAll(columns);
    }
  }

  CatalogueFiles {
    own = List.copyOf(own);
  }

  /**
   * Checks that what a user names is there and is a table.
   *
   * @throws IOException if not; the message is a sentence for the user
   */
  static CatalogueFiles of(Path shipped, List<Path> own) throws IOException {
    for (Path path : own) {
      if (Files.isDirectory(path)) {
        if (Arrays.stream(Kind.values()).noneMatch(k -> Files.exists(path.resolve(k.file())))) {
          throw new IOException(
              path
                  + ": there is no table of actors in this folder. It may have "
                  + Arrays.stream(Kind.values()).map(Kind::file).collect(Collectors.joining(", "))
                  + ".");
        }
      } else if (kind(path).isEmpty()) {
        throw new IOException(
            path
                + ":1: the first line names the columns of no table of actors. data/README.md tells which there are.");
      }
    }
    return new CatalogueFiles(shipped, own);
  }

  /** The rows of one table: the user's, then those that ship. */
  List<Table.Row> rows(Kind kind) throws IOException {
    List<Table.Row> rows = new ArrayList<>();
    for (Path path : own) {
      Path file = Files.isDirectory(path) ? path.resolve(kind.file()) : path;
      boolean named = Files.isDirectory(path) && Files.exists(file);
      if (named || (!Files.isDirectory(path) && kind(path).equals(Optional.of(kind)))) {
        rows.addAll(Table.read(file, kind.columns.toArray(new String[0])));
      }
    }
    rows.addAll(Table.read(shipped.resolve(kind.file()), kind.columns.toArray(new String[0])));
    return rows;
  }

  /** Whether a user has written it. */
  boolean isOwn(Table.Row row) {
    return !row.file().startsWith(shipped);
  }

  /** Of several tables whose columns a file has, the one with the most. */
  private static Optional<Kind> kind(Path file) throws IOException {
    Set<String> head =
        Table.lines(file).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .limit(1)
            .flatMap(line -> Table.split(line, '\t').stream())
            .collect(Collectors.toSet());
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.fits(List.copyOf(head)))
        .max((a, b) -> Integer.compare(a.columns.size(), b.columns.size()));
  }
}
