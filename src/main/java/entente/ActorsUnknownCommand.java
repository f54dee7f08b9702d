package entente;

import entente.query.RowsBuilder;
import entente.query.StoredActor;
import entente.query.StoredActors;
import entente.query.Terms;
import entente.store.Store;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whom the catalogue should have. */
@Command(
    name = "unknown",
    mixinStandardHelpOptions = true,
    description =
        "Lists actors of the store whom the catalogue does not have, those in the most events first, each with a sentence: candidates for a merge, or for a line of your own.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente actors unknown --store news",
      "  entente actors unknown --store news --limit 500 --as csv > unknown.csv",
      "",
      "Those without a name of their own (\"French farmers\", \"the embassy\") are left out unless --nameless asks for them."
    })
final class ActorsUnknownCommand implements Callable<Integer> {
  @Mixin StoreOption store = new StoreOption();
  @Mixin ActorsOption own = new ActorsOption();
  @Mixin RowsOption rows = new RowsOption();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many at most. Default: ${DEFAULT-VALUE}.")
  int limit = 30;

  @Option(names = "--nameless", description = "Also people and bodies without a name of their own.")
  boolean nameless;

  @Override
  public Integer call() throws IOException {
    Set<String> known = own.catalogue().ids();
    RowsBuilder table = new RowsBuilder("id", "name", "is", "events", "sentence");
    try (Store open = store.openExisting()) {
      DatasetGraph data = open.merged();
      Txn.executeRead(
          data,
          () -> {
            StoredActors actors = new StoredActors(data.getDefaultGraph(), Terms.STANDARD);
            unknown(actors, known).forEach(a -> add(a, actors, table));
          });
    }
    rows.write(table.rows());
    return Entente.DONE;
  }

  private List<StoredActor> unknown(StoredActors actors, Set<String> known) {
    return actors
        .all()
        .filter(a -> !known.contains(a.id()) && a.includes().stream().noneMatch(known::contains))
        .filter(a -> nameless || isNamed(a))
        .sorted(Comparator.comparing((StoredActor a) -> -a.events()).thenComparing(StoredActor::id))
        .limit(limit)
        .toList();
  }

  /** A name ends in a capitalised word, or a number; a description does not. */
  private static boolean isNamed(StoredActor actor) {
    String last = actor.name().substring(actor.name().lastIndexOf(' ') + 1);
    return !actor.kind().filter("Group"::equals).isPresent()
        && !Character.isLowerCase(last.codePointAt(0));
  }

  private static void add(StoredActor actor, StoredActors actors, RowsBuilder table) {
    table.add(
        actor.id(),
        actor.name(),
        ActorsFindCommand.is(actor),
        actor.events(),
        actors.sentences(actor.node()).findFirst().orElse(""));
  }
}
