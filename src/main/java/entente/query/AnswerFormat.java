package entente.query;

import java.util.Locale;

/** How an answer may be written. */
public enum AnswerFormat {
  /** Aligned columns for people; a graph as Turtle. */
  TABLE,
  /** SPARQL 1.1 results in CSV, as are TSV, JSON and XML; a graph as rows of three columns. */
  CSV,
  TSV,
  JSON,
  XML;

  /** As it is called on the command line: "csv". */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
