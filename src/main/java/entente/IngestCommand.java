package entente;

import entente.read.ArticleReader;
import entente.read.ArticleSource;
import entente.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Articles in, a store of their relations out. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Reads articles into a store. Reading an article again replaces what it said before.",
      "Ctrl-C stops after the articles in work; run it again to go on. What could not be read is kept",
      "in DIR/rejected.jsonl, to be mended and read again."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente ingest --store news articles/",
      "  entente ingest --store news --date 2025-08-05 --publisher Reuters article.txt",
      "  zcat archive.jsonl.gz | entente ingest --store news -"
    })
final class IngestCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files or folders of articles; - is standard input.")
  List<Path> paths = List.of();

  @Mixin StoreOption store = new StoreOption();
  @Mixin ReadingOptions reading = new ReadingOptions();
  @Mixin ThreadsOption threads = new ThreadsOption();

  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    ArticleReader reader = ArticleReader.load(home.furniture());
    try (Store open = store.open();
        Engine engine = Engine.load(home);
        ArticleSource articles = reader.open(paths, System.in, reading.options());
        InOrder workers = new InOrder(threads.count());
        RejectedFile rejected = new RejectedFile(store.directory.resolve("rejected.jsonl"))) {
      Ingestion ingestion = Ingestion.into(open, home, engine);
      Progress progress = new Progress(articles::bytesRead, articles.bytesTotal());
      try (Interrupt interrupt = Interrupt.then(ingestion::stop)) {
        Ingestion.Tally tally = ingestion.run(articles, workers, rejected::add, progress::show);
        progress.end();
        report(tally, interrupt.happened(), rejected, open);
        return tally.rejected == 0 && !interrupt.happened() ? Entente.DONE : Entente.SOME_REJECTED;
      }
    }
  }

  private void report(Ingestion.Tally tally, boolean stopped, RejectedFile rejected, Store open) {
    System.err.printf(
        Locale.ROOT,
        "read %,d articles into %s: %,d events; %,d articles told of none%n",
        tally.articles,
        store.directory,
        tally.events,
        tally.silent);
    if (tally.rejected > 0) {
      System.err.printf(Locale.ROOT, "rejected %,d, kept in %s%n", tally.rejected, rejected.file());
    }
    System.err.printf(
        Locale.ROOT,
        "the store now holds %,d articles, %,d events, %,d reports, %,d actors%n",
        open.stats().articles(),
        open.stats().events(),
        open.stats().reports(),
        open.stats().actors());
    if (stopped) {
      System.err.println("stopped before the end; run the same command again to go on");
    }
  }
}
