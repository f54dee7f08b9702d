package entente.core;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A data file that people edit: separated by tabs, the first line names the columns, lines that
 * begin with {@code #} are comments.
 */
public final class Table {
  /** What a spreadsheet may write before the first letter. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Table() {}

  /**
   * A line of the file.
   *
   * @param file where it stands
   * @param line its number, from 1
   */
  public record Row(Path file, int line, List<String> columns, List<String> cells) {
    /** The cell, without spaces around it; empty if the line ends before it. */
    public String cell(String column) {
      int i = columns.indexOf(column);
      if (i < 0) {
        throw new IllegalArgumentException("the first line names no column \"" + column + "\"");
      }
      return i < cells.size() ? cells.get(i).strip() : "";
    }

    /** The cell of a column that the file may lack. */
    public Optional<String> optional(String column) {
      return columns.contains(column)
          ? Optional.of(cell(column)).filter(c -> !c.isEmpty())
          : Optional.empty();
    }

    /** The values of a cell that are separated by {@code |}. */
    public List<String> values(String column) {
      return split(cell(column), '|');
    }

    /** A cell that must not be empty. */
    public String required(String column) throws IOException {
      String value = cell(column);
      if (value.isEmpty()) {
        throw error("the column \"" + column + "\" is empty", "Fill it in, or remove the line");
      }
      return value;
    }

    public IOException error(String problem, String remedy) {
      return new IOException(where() + ": " + problem + ". " + remedy + ".");
    }

    public String where() {
      return file + ":" + line;
    }
  }

  /**
   * The lines of {@code file} below its heading, without comments.
   *
   * @param columns those that it must have; it may have more
   * @throws IOException {@code file:line: problem. remedy.}
   */
  public static List<Row> read(Path file, String... columns) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ":1: no such file. Put it there, or name another.");
    }
    List<Row> rows = new ArrayList<>();
    List<String> head = List.of();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (head.isEmpty()) {
        head = split(line, '\t');
        check(new Row(file, number, head, List.of()), columns);
      } else {
        Row row = new Row(file, number, head, split(line, '\t'));
        if (row.cells().size() > head.size()) {
          throw row.error(
              row.cells().size() + " cells in a table of " + head.size() + " columns",
              "Remove the surplus tabs");
        }
        rows.add(row);
      }
    }
    check(new Row(file, 1, head, List.of()), columns);
    return rows;
  }

  private static void check(Row head, String... columns) throws IOException {
    for (String column : columns) {
      if (!head.columns().contains(column)) {
        throw head.error(
            "there is no column \"" + column + "\"",
            "The first line must name " + String.join(", ", columns));
      }
    }
  }

  /**
   * The lines of a text file.
   *
   * @throws IOException if it cannot be read or is not UTF-8
   */
  public static List<String> lines(Path file) throws IOException {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      if (!lines.isEmpty() && lines.getFirst().startsWith(BYTE_ORDER_MARK)) {
        lines.set(0, lines.getFirst().substring(BYTE_ORDER_MARK.length()));
      }
      return lines;
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8; save it as UTF-8", e);
    }
  }

  /** The trimmed parts between separators; tabs keep empty parts, other separators do not. */
  public static List<String> split(String text, char separator) {
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
