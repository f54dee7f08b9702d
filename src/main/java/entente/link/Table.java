package entente.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tab-separated file: the first line names the columns, lines that begin with # are comments. */
record Table(Path file, List<String> columns, List<Row> rows) {
  /** One entry, and the line it stands on, from 1. */
  record Row(Path file, int line, List<String> columns, List<String> cells) {
    /** The cell, trimmed; empty if the line ends before it. */
    String cell(String column) {
      int i = columns.indexOf(column);
      return i < cells.size() ? cells.get(i).trim() : "";
    }

    /** The values of a cell that are separated by {@code |}. */
    List<String> values(String column) {
      return split(cell(column), '|');
    }

    /** A cell that must not be empty. */
    String required(String column) throws IOException {
      String value = cell(column);
      if (value.isEmpty()) {
        throw error("the column \"" + column + "\" is empty", "Fill it in, or remove the line");
      }
      return value;
    }

    IOException error(String problem, String remedy) {
      return new IOException(file + ":" + line + ": " + problem + ". " + remedy + ".");
    }
  }

  /**
   * Reads {@code file}, which must have all of {@code columns}; it may have more.
   *
   * @throws IOException {@code file:line: problem. remedy.}
   */
  static Table read(Path file, String... columns) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ":1: no such file. Put it there, or name another directory.");
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    List<String> head = List.of();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = split(line, '\t');
      if (head.isEmpty()) {
        head = cells.stream().map(String::trim).toList();
        check(file, i + 1, head, columns);
      } else if (cells.size() > head.size()) {
        Row row = new Row(file, i + 1, head, cells);
        throw row.error(
            cells.size() + " cells in a table of " + head.size() + " columns",
            "Remove the surplus tabs");
      } else {
        rows.add(new Row(file, i + 1, head, cells));
      }
    }
    check(file, 1, head, columns);
    return new Table(file, head, rows);
  }

  private static void check(Path file, int line, List<String> head, String... columns)
      throws IOException {
    for (String column : columns) {
      if (!head.contains(column)) {
        throw new Row(file, line, head, List.of())
            .error(
                "there is no column \"" + column + "\"",
                "The first line must name " + String.join(", ", Arrays.asList(columns)));
      }
    }
  }

  /** The trimmed parts between separators; tabs keep empty parts, other separators do not. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == separator) {
        String part = text.substring(start, i).trim();
        if (separator == '\t' || !part.isEmpty()) {
          parts.add(part);
        }
        start = i + 1;
      }
    }
    return parts;
  }
}
