package entente;

import entente.extract.Miss;
import entente.read.ArticleReader;
import entente.read.ArticleSource;
import entente.store.Stats;
import entente.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  @Mixin OwnOptions own = new OwnOptions();
  @Mixin ReadingOptions reading = new ReadingOptions();
  @Mixin ThreadsOption threads = new ThreadsOption();

  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    ArticleReader reader = ArticleReader.load(home.furniture());
    int count = threads.count();
    try (Interrupt interrupt = Interrupt.expected();
        ArticleSource articles = reader.open(paths, System.in, reading.options());
        Store open = store.open();
        Engine engine = Engine.load(home, own.files());
        InOrder workers = new InOrder(count);
        RejectedFile rejected = new RejectedFile(store.directory.resolve("rejected.jsonl"))) {
      Ingestion ingestion = Ingestion.into(open, home, engine);
      Progress progress = new Progress(articles::bytesRead, articles.bytesTotal());
      Ingestion.Tally tally =
          ingestion.run(articles, workers, interrupt::happened, rejected::add, progress::show);
      progress.end();
      report(tally, interrupt.happened(), rejected, open);
      return tally.rejected == 0 && !interrupt.happened() ? Entente.DONE : Entente.SOME_REJECTED;
    }
  }

  private void report(Ingestion.Tally tally, boolean stopped, RejectedFile rejected, Store open) {
    say(
        "read %s into %s: %s",
        count(tally.articles, "article"), store.directory, count(tally.events, "event"));
    if (tally.silent > 0) {
      say("%s told of none%s", count(tally.silent, "article"), unread(tally));
    }
    tally.misses.entrySet().stream()
        .sorted(Map.Entry.<Miss.Reason, Long>comparingByValue().reversed())
        .forEach(e -> say("  nothing came of %,d: %s", e.getValue(), e.getKey().text()));
    if (tally.rejected > 0) {
      say("rejected %,d, kept in %s", tally.rejected, rejected.file());
    }
    Stats holds = open.stats();
    say(
        "the store now holds %s, %s, %s, %s",
        count(holds.articles(), "article"),
        count(holds.events(), "event"),
        count(holds.reports(), "report"),
        count(holds.actors(), "actor"));
    if (stopped) {
      System.err.println("stopped before the end; run the same command again to go on");
    }
  }

  private static String unread(Ingestion.Tally tally) {
    return tally.unread == 0
        ? ""
        : String.format(
            Locale.ROOT,
            ", %,d of them without a sentence that names two actors and has a word of the lexicon",
            tally.unread);
  }

  private static void say(String format, Object... values) {
    System.err.println(String.format(Locale.ROOT, format, values));
  }

  private static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : noun + "s");
  }
}
