package entente.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Rows in aligned columns. Where they do not fit, the widest columns give way to each other and
 * their cells go over several lines. Numbers stand to the right, with two decimals unless they are
 * whole by type.
 *
 * @param rows what to show
 * @param width how many columns of characters there are; {@link #UNLIMITED} for all it needs
 * @param terms the IRIs to show short
 */
public record Table(Answer.Rows rows, int width, Terms terms) {
  public static final int UNLIMITED = Integer.MAX_VALUE;

  private static final String GAP = "  ";
  private static final int NARROWEST = 8;

  /** Header, rule and rows, each line ended; nothing but a sentence if there are no rows. */
  String text() {
    if (rows.rows().isEmpty()) {
      return "nothing found\n";
    }
    List<List<String>> cells = rows.rows().stream().map(this::cells).toList();
    List<String> header = rows.columns().stream().map(Var::getVarName).toList();
    int[] widths = widths(header, cells);
    StringBuilder text = new StringBuilder();
    line(text, header, widths);
    line(text, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
    cells.forEach(row -> line(text, row, widths));
    return text.toString();
  }

  private List<String> cells(Binding row) {
    return rows.columns().stream()
        .map(column -> row.contains(column) ? cell(row.get(column)) : "")
        .toList();
  }

  private String cell(Node node) {
    if (node.isURI()) {
      return terms.brief(node.getURI());
    }
    if (!node.isLiteral()) {
      return node.toString();
    }
    return node.getLiteralValue() instanceof Number number && !isWhole(number)
        ? String.format(Locale.ROOT, "%.2f", number.doubleValue())
        // A sentence may hold line ends, or what would steer the terminal.
        : node.getLiteralLexicalForm().replaceAll("\\p{Cntrl}+", " ");
  }

  private static boolean isWhole(Number number) {
    return !(number instanceof Double
        || number instanceof Float
        || number instanceof java.math.BigDecimal);
  }

  private int[] widths(List<String> header, List<List<String>> cells) {
    int[] widths =
        IntStream.range(0, header.size())
            .map(
                column ->
                    Math.max(
                        DisplayWidth.of(header.get(column)),
                        cells.stream()
                            .mapToInt(row -> DisplayWidth.of(row.get(column)))
                            .max()
                            .orElse(0)))
            .toArray();
    shrink(widths, width - GAP.length() * (widths.length - 1));
    return widths;
  }

  /** Takes from the widest, one by one, until they fit or all are narrow. */
  private static void shrink(int[] widths, int room) {
    long excess = Arrays.stream(widths).asLongStream().sum() - room;
    for (; excess > 0; excess--) {
      int widest =
          IntStream.range(0, widths.length)
              .reduce((a, b) -> widths[b] > widths[a] ? b : a)
              .orElse(0);
      if (widths[widest] <= NARROWEST) {
        return;
      }
      widths[widest]--;
    }
  }

  private void line(StringBuilder text, List<String> cells, int[] widths) {
    List<List<String>> wrapped = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(DisplayWidth.wrap(cells.get(i), widths[i]));
    }
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      int at = i;
      String line =
          IntStream.range(0, widths.length)
              .mapToObj(
                  column ->
                      aligned(
                          at < wrapped.get(column).size() ? wrapped.get(column).get(at) : "",
                          widths[column],
                          isNumeric(column)))
              .collect(Collectors.joining(GAP));
      text.append(line.stripTrailing()).append('\n');
    }
  }

  private boolean isNumeric(int column) {
    Var variable = rows.columns().get(column);
    return rows.rows().stream()
        .filter(row -> row.contains(variable))
        .map(row -> row.get(variable))
        .allMatch(
            node -> node.isLiteral() && node.getLiteralDatatype().isValid("1") && isNumber(node));
  }

  private static boolean isNumber(Node node) {
    return node.getLiteralDatatype().getJavaClass() != null
        && Number.class.isAssignableFrom(node.getLiteralDatatype().getJavaClass());
  }

  private static String aligned(String cell, int width, boolean right) {
    String space = " ".repeat(Math.max(0, width - DisplayWidth.of(cell)));
    return right ? space + cell : cell + space;
  }
}
