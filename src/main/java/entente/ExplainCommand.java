package entente;

import entente.core.Article;
import entente.core.Linked;
import entente.read.ArticleReader;
import entente.read.ArticleSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows why an article gave what it gave, sentence by sentence. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Shows for each sentence of an article how it was read: its tree, whom it names, which relations were drawn from it, and of which words nothing came, and why.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente explain article.txt",
      "  entente explain --no-tree article.html | less",
      "  echo 'Dugin criticised Trump.' | entente explain"
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files or folders of articles; standard input if none.")
  List<Path> files = List.of();

  @Option(
      names = "--no-tree",
      negatable = true,
      description = "Leave the words and their dependencies out.")
  boolean tree = true;

  @Mixin OwnOptions own = new OwnOptions();
  @Mixin ReadingOptions reading = new ReadingOptions();

  private int rejected;

  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    ArticleReader reader = ArticleReader.load(home.furniture());
    List<Path> paths = files.isEmpty() ? List.of(Path.of("-")) : files;
    try (Engine engine = Engine.load(home, own.files());
        ArticleSource articles = reader.open(paths, System.in, reading.options());
        PrintWriter out = Standard.out()) {
      Pipeline pipeline = engine.pipeline();
      while (articles.hasNext()) {
        switch (Outcome.of(articles.next(), article -> explained(article, pipeline))) {
          case Outcome.Done<String> done -> out.print(done.result());
          case Outcome.Rejected<String> no -> {
            rejected++;
            System.err.println("entente: " + no.where() + ": " + no.reason());
          }
        }
        out.flush();
      }
    }
    return rejected == 0 ? Entente.DONE : Entente.SOME_REJECTED;
  }

  private String explained(Article article, Pipeline pipeline) {
    Linked linked = pipeline.linked(article);
    return new Explanation(linked, pipeline.extractor().extract(linked), tree).text();
  }
}
