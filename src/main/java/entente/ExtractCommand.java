package entente;

import entente.read.ArticleReader;
import entente.read.ArticleSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Articles in, events out as JSON lines: no store, no state, the order of the input kept. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description =
        "Reads articles and writes their events to standard output, one JSON object a line.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente extract articles.jsonl > events.jsonl",
      "  entente extract --date 2025-08-05 article.txt",
      "  cat articles.jsonl | entente extract --threads 2 | jq -r '[.source.name, .predicate, .target.name] | @tsv'",
      "",
      "An article is a JSON object with \"id\" and \"text\", and, where known, \"date\", \"title\", \"url\" and",
      "\"publisher\". An event names article, event, sentence (with start and end), source, predicate, relation,",
      "mode, quad, intensity, trigger, target, polarity, modality, attribution, date, confidence and evidence.",
      "Offsets count UTF-16 code units of the article's text. Exit status 1 if an article was rejected."
    })
final class ExtractCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files or folders of articles; standard input if none.")
  List<Path> files = List.of();

  @Mixin OwnOptions own = new OwnOptions();
  @Mixin ReadingOptions reading = new ReadingOptions();
  @Mixin ThreadsOption threads = new ThreadsOption();

  private int rejected;

  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    ArticleReader reader = ArticleReader.load(home.furniture());
    List<Path> paths = files.isEmpty() ? List.of(Path.of("-")) : files;
    try (Engine engine = Engine.load(home, own.files());
        ArticleSource articles = reader.open(paths, System.in, reading.options());
        InOrder workers = new InOrder(threads.count());
        PrintWriter out = Standard.out()) {
      Pipeline pipeline = engine.pipeline();
      EventLines lines = new EventLines(Settings.BASE);
      workers.run(
          articles,
          item -> Outcome.of(item, article -> lines.lines(article, pipeline.events(article))),
          outcome -> accept(outcome, out));
    }
    return rejected == 0 ? Entente.DONE : Entente.SOME_REJECTED;
  }

  private void accept(Outcome<String> outcome, PrintWriter out) {
    switch (outcome) {
      case Outcome.Done<String> done -> out.print(done.result());
      case Outcome.Rejected<String> no -> {
        rejected++;
        System.err.println("entente: " + no.where() + ": " + no.reason());
      }
    }
  }
}
