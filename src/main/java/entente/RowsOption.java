package entente;

import entente.query.Answer;
import entente.query.AnswerFormat;
import entente.query.AnswerWriter;
import entente.query.Terms;
import java.io.IOException;
import picocli.CommandLine.Option;

/** How rows are written. */
final class RowsOption {
  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  AnswerFormat format = AnswerFormat.TABLE;

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "Columns of characters that a table may take. Default: that of the terminal.")
  int width = Terminal.width();

  boolean isTable() {
    return format == AnswerFormat.TABLE;
  }

  void write(Answer answer) throws IOException {
    new AnswerWriter(format, width, Terms.STANDARD).write(answer, Standard.stream());
  }
}
