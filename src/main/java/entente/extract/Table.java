package entente.extract;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A data file: tab-separated, its first line the names of the columns, {@code #} for comments. */
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
    /** The cell under {@code column}, without spaces around it; empty where the line is short. */
    public String get(String column) {
      int i = columns.indexOf(column);
      if (i < 0) {
        throw new IllegalArgumentException("the first line names no column \"" + column + "\"");
      }
      return i < cells.size() ? cells.get(i).strip() : "";
    }

    public String where() {
      return file + ":" + line;
    }
  }

  /**
   * The lines of {@code file} below its heading, without comments.
   *
   * @throws IOException if it cannot be read or is not UTF-8
   */
  public static List<Row> read(Path file) throws IOException {
    Splitter tabs = Splitter.on('\t');
    List<Row> rows = new ArrayList<>();
    List<String> columns = List.of();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (columns.isEmpty()) {
        columns = tabs.trimResults().splitToList(line);
      } else {
        rows.add(new Row(file, number, columns, tabs.splitToList(line)));
      }
    }
    return rows;
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
}
