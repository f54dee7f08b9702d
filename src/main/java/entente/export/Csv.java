package entente.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes tables as CSV: UTF-8 without a mark, commas, quotes where they are needed. */
final class Csv {
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  /** Writes {@code rows} below {@code header} and leaves {@code out} open. */
  static void write(List<String> header, List<List<String>> rows, OutputStream out)
      throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader(header.toArray(String[]::new))
            .get();
    CSVPrinter printer =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), format);
    for (List<String> row : rows) {
      printer.printRecord(row);
    }
    printer.flush();
  }

  /** Words from the news, so that no spreadsheet takes them for a formula. */
  static String words(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
