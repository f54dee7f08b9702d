package entente;

import entente.query.Answer;
import entente.query.AnswerFormat;
import entente.query.AnswerWriter;
import entente.query.Asker;
import entente.query.Labels;
import entente.query.Questions;
import entente.query.Terms;
import entente.read.ArticleReader;
import entente.read.ArticleSource;
import entente.read.ReadOptions;
import entente.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The first look: sample articles, a fresh store, the strongest relations. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Reads the sample articles into a fresh store and shows the strongest relations in them.",
    footerHeading = "%nExample:%n",
    footer = "  entente demo")
final class DemoCommand implements Callable<Integer> {
  /** A file in the stores that a demo has made. */
  private static final String MARK = "entente-demo";

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description =
          "Folder of the store, new or made by an earlier demo. Default: ${DEFAULT-VALUE}.")
  Path directory = Path.of("demo-store");

  @Mixin ThreadsOption threads = new ThreadsOption();

  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    int count = threads.count();
    StoreOption option = new StoreOption();
    option.directory = directory;
    clear(option);
    try (Store store = option.open();
        Engine engine = Engine.load(home);
        ArticleSource articles =
            ArticleReader.load(home.furniture())
                .open(List.of(home.samples()), System.in, ReadOptions.NONE);
        InOrder workers = new InOrder(count)) {
      Files.createFile(directory.resolve(MARK));
      Ingestion.Tally tally =
          Ingestion.into(store, home, engine)
              .run(
                  articles,
                  workers,
                  () -> false,
                  r -> System.err.println(r.where() + ": " + r.reason()),
                  t -> {});
      show(home, store, tally);
    }
    return Entente.DONE;
  }

  /** Only what a demo has made may go. */
  private static void clear(StoreOption option) throws IOException {
    Path directory = option.directory;
    if (!Files.exists(directory)) {
      return;
    }
    if (!Files.exists(directory.resolve(MARK))) {
      throw new IOException(
          directory + " was not made by the demo; name a new folder with --store");
    }
    // Somebody may be at work in it.
    option.openExisting().close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void show(Home home, Store store, Ingestion.Tally tally) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "Read %d sample articles into %s: %d events. The strongest relations, and what says so:%n%n",
        tally.articles,
        directory,
        tally.events);
    Questions questions = new Questions(home.queries(), Terms.STANDARD);
    Answer answer =
        new Asker(store.merged(), Terms.STANDARD).ask(questions.find("strongest"), Map.of());
    new AnswerWriter(AnswerFormat.TABLE, Terminal.width(), Terms.STANDARD)
        .write(new Labels(store.merged(), Terms.STANDARD).named(answer), System.out);
    System.out.printf(
        """

        Try next:
          ./entente query --store %1$s planned
          ./entente query --store %1$s relations-between -p a=Russia -p b=Ukraine
          ./entente query                                  (every question, and what it needs)
          ./entente export --store %1$s --format csv       (a list of edges for Gephi)
          ./entente ingest --store news YOUR-ARTICLES/     (text, HTML, JSON, JSONL)
        """,
        directory);
    System.out.flush();
  }
}
