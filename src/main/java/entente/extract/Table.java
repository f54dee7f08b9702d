package entente.extract;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A data file: tab-separated, its first line the names of the columns, {@code #} for comments. */
final class Table {
  private Table() {}

  /**
   * A line of the file.
   *
   * @param file where it stands
   * @param line its number, from 1
   */
  record Row(Path file, int line, List<String> columns, List<String> cells) {
    /** The cell under {@code column}, without spaces around it; empty where the line is short. */
    String get(String column) {
      int i = columns.indexOf(column);
      if (i < 0) {
        throw new IllegalArgumentException("the first line names no column \"" + column + "\"");
      }
      return i < cells.size() ? cells.get(i).strip() : "";
    }

    String where() {
      return file + ":" + line;
    }
  }

  static List<Row> read(Path file) throws IOException {
    Splitter tabs = Splitter.on('\t');
    List<Row> rows = new ArrayList<>();
    List<String> columns = List.of();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (columns.isEmpty()) {
        columns = tabs.splitToList(line);
      } else {
        rows.add(new Row(file, number, columns, tabs.splitToList(line)));
      }
    }
    return rows;
  }
}
