package entente;

import entente.store.Decision;
import entente.store.Merges;
import entente.store.Store;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An actor that was merged is one of its own again. */
@Command(
    name = "split",
    mixinStandardHelpOptions = true,
    description =
        "Parts an actor, and all who were merged into it, from the one that it was merged into.",
    footerHeading = "%nExample:%n",
    footer = "  entente actors split --store news steven-witkoff --why \"another man\"")
final class ActorsSplitCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ACTOR", description = "Who is somebody of his own, by name or id.")
  String actor = "";

  @Option(
      names = "--from",
      paramLabel = "ACTOR",
      description = "Whose part it must be, to be sure; otherwise whoever it is.")
  @Nullable String from;

  @Mixin StoreOption store = new StoreOption();
  @Mixin SignatureOption signature = new SignatureOption();

  @Override
  public Integer call() throws IOException {
    try (Store open = store.openExisting()) {
      Optional<String> whole =
          Optional.ofNullable(from).map(words -> ActorsMergeCommand.id(open, words));
      Decision made =
          new Merges(open).split(ActorsMergeCommand.id(open, actor), whole, signature.now());
      ActorsMergeCommand.tell(made);
    }
    return Entente.DONE;
  }
}
