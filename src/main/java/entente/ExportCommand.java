package entente;

import entente.core.Modality;
import entente.core.Polarity;
import entente.core.RelationType;
import entente.export.Filter;
import entente.export.Format;
import entente.query.ActorFinder;
import entente.query.Terms;
import entente.store.Store;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The graph, or a part of it, as a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes the graph, or the part that the options leave, to standard output or a file.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente export --store news --format turtle > news.ttl",
      "  entente export --store news --format csv --from 2025-01-01 > edges.csv     (open it in Gephi)",
      "  entente export --store news --format nodes > nodes.csv",
      "  entente export --store news --format jsonld --actor Russia --actor Ukraine --among -o war.jsonld",
      "",
      "Tables of edges hold what happened and is affirmed, unless --modality or --polarity say otherwise."
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin StoreOption store = new StoreOption();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "turtle, ntriples, jsonld, csv (edges) or nodes (csv).")
  String format = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; standard output if not given.")
  @Nullable Path output;

  @Option(
      names = "--actor",
      paramLabel = "ACTOR",
      description = "Only events in which this actor has a part; may be given several times.")
  List<String> actors = List.of();

  @Option(names = "--among", description = "Only relations of which both ends are given actors.")
  boolean among;

  @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "First day.")
  @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "Last day.")
  @Nullable LocalDate to;

  @Option(
      names = "--relation",
      paramLabel = "TYPE",
      split = ",",
      description = "Only these relation types: ${COMPLETION-CANDIDATES}.")
  Set<RelationType> relations = EnumSet.noneOf(RelationType.class);

  @Option(
      names = "--modality",
      paramLabel = "MODALITY",
      split = ",",
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  Set<Modality> modalities = EnumSet.noneOf(Modality.class);

  @Option(
      names = "--polarity",
      paramLabel = "POLARITY",
      split = ",",
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  Set<Polarity> polarities = EnumSet.noneOf(Polarity.class);

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      description = "Least confidence, 0 to 1. Default: ${DEFAULT-VALUE}.")
  double confidence;

  @Option(
      names = "--min-reports",
      paramLabel = "N",
      description = "Least number of reports of an event. Default: ${DEFAULT-VALUE}.")
  int reports;

  @Override
  public Integer call() throws IOException {
    Format chosen = Format.of(format).orElseThrow(() -> new IllegalArgumentException(unknown()));
    try (Store open = store.openExisting()) {
      // Before the output is opened: an unknown actor must not cost the file of an earlier run.
      DatasetGraph dataset = open.merged();
      Filter filter = filter(dataset);
      try (OutputStream out = stream()) {
        chosen.exporter(Terms.STANDARD).write(dataset, filter, out);
      }
    }
    return Entente.DONE;
  }

  private String unknown() {
    return "no format \""
        + format
        + "\"; use "
        + Arrays.stream(Format.values()).map(Format::label).collect(Collectors.joining(", "));
  }

  private OutputStream stream() throws IOException {
    return new BufferedOutputStream(
        output == null ? Standard.stream() : Files.newOutputStream(output));
  }

  private Filter filter(DatasetGraph dataset) {
    return new Filter(
        Txn.calculateRead(
            dataset,
            () -> {
              ActorFinder finder = new ActorFinder(dataset.getDefaultGraph(), Terms.STANDARD);
              return actors.stream().map(finder::find).collect(Collectors.<Node>toSet());
            }),
        among,
        Optional.ofNullable(from),
        Optional.ofNullable(to),
        relations,
        modalities,
        polarities,
        confidence,
        reports);
  }
}
