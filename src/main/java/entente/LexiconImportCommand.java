package entente;

import entente.extract.CameoCodes;
import entente.extract.LexiconCheck;
import entente.extract.VerbImport;
import entente.graph.Names;
import entente.graph.Ontology;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verb dictionaries of other coders as files of our lexicon. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Reads a verb dictionary of PETRARCH or TABARI with codes of CAMEO, and writes those of its verbs and patterns that our lexicon can say. What was left out, and why, goes to standard error.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente lexicon import CAMEO.2.0.txt > verbs.tsv",
      "  entente lexicon import --verbose CAMEO.2.0.txt -o verbs.tsv    each pattern left out, with its line",
      "  entente extract --lexicon verbs.tsv articles/"
    })
final class LexiconImportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The dictionary.")
  Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; standard output if not given.")
  @Nullable Path output;

  @Option(
      names = {"-v", "--verbose"},
      description = "Name each verb and pattern that was left out.")
  boolean verbose;

  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    VerbImport.Result result =
        new VerbImport(
                CameoCodes.read(home.cameoCodes()),
                Ontology.read(new Names(Settings.BASE), List.of(home.ontology())).predicates())
            .of(file);
    try (PrintWriter out =
        output == null ? Standard.out() : new PrintWriter(Files.newBufferedWriter(output))) {
      result.lines().forEach(line -> out.print(line + "\n"));
    }
    report(result);
    return result.faults().isEmpty() ? Entente.DONE : Entente.SOME_REJECTED;
  }

  private void report(VerbImport.Result result) {
    result.faults().forEach(f -> System.err.println("entente: " + f));
    System.err.printf(
        "entente: taken %,d of %,d verbs and %,d of %,d patterns; lines written: %,d%n",
        result.verbsTaken(),
        result.verbs(),
        result.patternsTaken(),
        result.patterns(),
        result.lines().size() - 1);
    result.leftOut().entrySet().stream()
        .sorted(
            Map.Entry.<String, List<LexiconCheck.Finding>>comparingByValue(
                    (a, b) -> Integer.compare(b.size(), a.size()))
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> leftOut(e.getKey(), e.getValue()));
  }

  private void leftOut(String reason, List<LexiconCheck.Finding> lines) {
    System.err.printf("entente: left out %,d: %s%n", lines.size(), reason);
    if (verbose) {
      lines.forEach(line -> System.err.println("  " + line));
    }
  }
}
