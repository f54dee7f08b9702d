package entente.export;

import entente.query.Terms;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * Writes edges as Gephi's importer reads them: {@code Kind} tells parallel edges apart, {@code
 * Timeset} holds their days and switches the timeline on.
 *
 * @see <a href="https://docs.gephi.org/desktop/User_Manual/Import/Import_from_Spreadsheet/">Gephi's
 *     spreadsheet import</a>
 */
record EdgesCsv(Terms terms) implements Exporter {
  private static final List<String> HEADER =
      List.of(
          "Source",
          "Target",
          "Type",
          "Kind",
          "Id",
          "Label",
          "Weight",
          "relation",
          "quad",
          "intensity",
          "modality",
          "polarity",
          "first",
          "last",
          "events",
          "reports",
          "Timeset");

  @Override
  public void write(DatasetGraph dataset, Filter filter, OutputStream out) throws IOException {
    List<Edge> edges =
        Txn.calculateRead(dataset, () -> Edges.of(dataset.getDefaultGraph(), terms, filter));
    Csv.write(HEADER, edges.stream().map(EdgesCsv::row).toList(), out);
  }

  private static List<String> row(Edge edge) {
    Edge.Key key = edge.key();
    return List.of(
        key.source(),
        key.target(),
        key.mutual() ? "Undirected" : "Directed",
        key.kind(),
        key.source() + (key.mutual() ? " -- " : " -> ") + key.target() + ": " + key.kind(),
        Csv.words(edge.label()),
        Integer.toString(edge.events()),
        key.type().name(),
        key.type().quad().label(),
        BigDecimal.valueOf(edge.intensity()).setScale(2, RoundingMode.HALF_EVEN).toPlainString(),
        lower(key.modality()),
        lower(key.polarity()),
        edge.dates().isEmpty() ? "" : edge.dates().first().toString(),
        edge.dates().isEmpty() ? "" : edge.dates().last().toString(),
        Integer.toString(edge.events()),
        Long.toString(edge.reports()),
        timeset(edge));
  }

  private static String timeset(Edge edge) {
    return edge.dates().isEmpty()
        ? ""
        : edge.dates().stream()
            .map(LocalDate::toString)
            .collect(Collectors.joining(", ", "<[", "]>"));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
