package entente;

import entente.link.CatalogueActor;
import entente.query.ActorFinder;
import entente.query.Answer;
import entente.query.Asker;
import entente.query.Labels;
import entente.query.Questions;
import entente.query.StoredActor;
import entente.query.StoredActors;
import entente.query.Terms;
import entente.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** All about one actor. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Shows who an actor is: names, country and sectors, offices, where its entry in the catalogue comes from, what was merged into it, what articles call it and from when to when, and its relations.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente actors show --store news \"Donald Trump\"",
      "  entente actors show --store news RUS --as csv > russia.csv      (the relations alone)"
    })
final class ActorsShowCommand implements Callable<Integer> {
  /** How many headlines are shown. */
  private static final int LATEST = 3;

  @Parameters(paramLabel = "ACTOR", description = "Who, by name, id or IRI.")
  String actor = "";

  @Mixin StoreOption store = new StoreOption();
  @Mixin ActorsOption own = new ActorsOption();
  @Mixin RowsOption rows = new RowsOption();

  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    try (Store open = store.openExisting()) {
      DatasetGraph data = open.merged();
      StoredActor found = Txn.calculateRead(data, () -> find(data));
      List<StoredActors.Article> articles =
          Txn.calculateRead(data, () -> actors(data).articles(found.node()));
      Answer relations = ask(data, home, "actor", found);
      if (rows.isTable()) {
        describe(found, articles);
        Answer.Rows roles = (Answer.Rows) ask(data, home, "roles", found);
        if (!roles.rows().isEmpty()) {
          rows.write(new Labels(data, Terms.STANDARD).named(roles));
          Standard.stream().write('\n');
        }
        relations = new Labels(data, Terms.STANDARD).named(relations);
      }
      rows.write(relations);
    }
    return Entente.DONE;
  }

  private static Answer ask(DatasetGraph data, Home home, String question, StoredActor about)
      throws IOException {
    return new Asker(data, Terms.STANDARD)
        .ask(
            new Questions(home.queries(), Terms.STANDARD).find(question),
            Map.of("actor", about.id()));
  }

  private StoredActor find(DatasetGraph data) {
    ActorFinder finder = new ActorFinder(data.getDefaultGraph(), Terms.STANDARD);
    return actors(data).actor(finder.find(actor));
  }

  private static StoredActors actors(DatasetGraph data) {
    return new StoredActors(data.getDefaultGraph(), Terms.STANDARD);
  }

  private void describe(StoredActor found, List<StoredActors.Article> articles) throws IOException {
    Optional<CatalogueActor> entry =
        own.catalogue().actors().stream()
            .filter(a -> a.actor().id().equals(found.id()))
            .findFirst();
    List<String> others =
        Stream.concat(found.names().stream(), entry.stream().flatMap(e -> e.names().stream()))
            .distinct()
            .filter(n -> !n.equals(found.name()))
            .toList();
    PrintWriter out = Standard.out();
    out.println(found.name());
    line(out, "id", found.id());
    line(out, "is", ActorsFindCommand.is(found));
    line(out, "also called", String.join("; ", others));
    line(out, "includes", String.join("; ", found.includes()));
    line(out, "offices", String.join("; ", entry.map(CatalogueActor::offices).orElse(List.of())));
    line(out, "source", entry.flatMap(CatalogueActor::source).orElse(""));
    line(out, "events", Long.toString(found.events()));
    line(out, "articles", period(articles));
    articles.stream()
        .limit(LATEST)
        .forEach(a -> line(out, "", a.date().orElse("") + " " + a.title()));
    out.println();
    out.flush();
  }

  /** "12, 2025-01-03 to 2025-08-05". */
  private static String period(List<StoredActors.Article> articles) {
    List<String> dates = articles.stream().flatMap(a -> a.date().stream()).toList();
    return articles.size()
        + (dates.isEmpty() ? "" : ", " + dates.getLast() + " to " + dates.getFirst());
  }

  private static void line(PrintWriter out, String what, String text) {
    if (!text.isEmpty()) {
      out.printf("  %-12s %s%n", what, text);
    }
  }
}
