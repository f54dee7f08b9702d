package entente;

import entente.store.Merges;
import entente.store.Store;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A decision does not hold. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description =
        "Takes a merge or a split back, the last one that holds or the one with the given number, and restores what was seen before. Undoing an undo makes what it undid hold again.",
    footerHeading = "%nExamples:%n",
    footer = {"  entente actors undo --store news", "  entente actors undo --store news 3"})
final class ActorsUndoCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "N",
      description = "The number of a decision; \"entente actors log\" lists them.")
  @Nullable Integer number;

  @Mixin StoreOption store = new StoreOption();
  @Mixin SignatureOption signature = new SignatureOption();

  @Override
  public Integer call() throws IOException {
    try (Store open = store.openExisting()) {
      ActorsMergeCommand.tell(new Merges(open).undo(Optional.ofNullable(number), signature.now()));
    }
    return Entente.DONE;
  }
}
