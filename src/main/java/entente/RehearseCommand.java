package entente;

import entente.core.Article;
import entente.core.PublicationDate;
import entente.graph.Names;
import entente.query.AnswerFormat;
import entente.query.AnswerWriter;
import entente.query.Asker;
import entente.query.Questions;
import entente.query.Terms;
import entente.read.ArticleReader;
import entente.read.ArticleSource;
import entente.read.ReadOptions;
import entente.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Goes once through what the commands do, while the JVM watches: the launcher keeps what it learnt,
 * and later starts are several times quicker.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    try (Store store = Store.inMemory(new Names(Settings.BASE));
        Engine engine = Engine.load(home);
        ArticleSource articles =
            ArticleReader.load(home.furniture())
                .open(List.of(home.samples()), System.in, ReadOptions.NONE);
        InOrder workers = new InOrder(1)) {
      Ingestion.into(store, home, engine).run(articles, workers, () -> false, r -> {}, t -> {});
      Questions questions = new Questions(home.queries(), Terms.STANDARD);
      new AnswerWriter(AnswerFormat.TABLE, Terminal.width(), Terms.STANDARD)
          .write(
              new Asker(store.dataset(), Terms.STANDARD).ask(questions.find("strongest"), Map.of()),
              OutputStream.nullOutputStream());
      Article article =
          Article.of("rehearsal", "France condemned the attack. Germany will meet Japan.")
              .withDate(
                  new PublicationDate(LocalDate.of(2025, 1, 1), PublicationDate.Source.STATED));
      new EventLines(Settings.BASE).lines(article, engine.pipeline().events(article));
    }
    return Entente.DONE;
  }
}
