package entente;

import entente.query.ActorFinder;
import entente.query.Terms;
import entente.store.Decision;
import entente.store.Merges;
import entente.store.Store;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Two actors become one. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description =
        "Makes two actors of a store one, under the id and the name of the second. Questions and exports then see one actor with the relations of both; the first's name becomes another of its names.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente actors merge --store news \"Steven Witkoff\" \"Steve Witkoff\" --why \"same man\"",
      "  entente actors merge --store news kremlin-spokesman dmitry-peskov --who anna",
      "",
      "Nothing that articles have said is changed; \"entente actors undo\" takes it back."
    })
final class ActorsMergeCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "ACTOR", description = "Who is somebody else.")
  String actor = "";

  @Parameters(index = "1", paramLabel = "INTO", description = "Who that is.")
  String into = "";

  @Mixin StoreOption store = new StoreOption();
  @Mixin SignatureOption signature = new SignatureOption();

  @Override
  public Integer call() throws IOException {
    try (Store open = store.openExisting()) {
      String first = id(open, actor);
      String second = id(open, into);
      Decision made = new Merges(open).merge(first, second, signature.now());
      tell(made);
    }
    return Entente.DONE;
  }

  /** The id of whom a user names among all that articles have told of, merged or not. */
  static String id(Store open, String words) {
    return open.read(
        data -> {
          ActorFinder finder = new ActorFinder(data.getDefaultGraph(), Terms.STANDARD);
          return Terms.STANDARD.brief(finder.find(words).getURI());
        });
  }

  static void tell(Decision made) {
    System.err.printf(
        "entente: %s; 'entente actors undo %d' takes it back%n", made.brief(), made.number());
  }
}
