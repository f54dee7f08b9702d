package entente;

import entente.query.RowsBuilder;
import entente.store.Decision;
import entente.store.Merges;
import entente.store.Store;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What has been decided. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    description =
        "Lists all merges, splits and undoings of a store: who decided what, when and why, and whether it holds.",
    footerHeading = "%nExample:%n",
    footer = "  entente actors log --store news --as csv > decisions.csv")
final class ActorsLogCommand implements Callable<Integer> {
  @Mixin StoreOption store = new StoreOption();
  @Mixin RowsOption rows = new RowsOption();

  @Override
  public Integer call() throws IOException {
    RowsBuilder table =
        new RowsBuilder("number", "decision", "actor", "other", "holds", "who", "when", "why");
    try (Store open = store.openExisting()) {
      Merges merges = new Merges(open);
      Set<Integer> undone = merges.undone();
      for (Decision decision : merges.log()) {
        add(decision, !undone.contains(decision.number()), table);
      }
    }
    rows.write(table.rows());
    return Entente.DONE;
  }

  private static void add(Decision decision, boolean holds, RowsBuilder table) {
    Decision.Signature signed = decision.signed();
    String what =
        switch (decision) {
          case Decision.Merge m -> "merge";
          case Decision.Split s -> "split";
          case Decision.Undo u -> "undo " + u.undone();
        };
    String actor =
        switch (decision) {
          case Decision.Merge m -> m.actor();
          case Decision.Split s -> s.actor();
          case Decision.Undo u -> "";
        };
    String other =
        switch (decision) {
          case Decision.Merge m -> m.into();
          case Decision.Split s -> s.from();
          case Decision.Undo u -> "";
        };
    table.add(
        decision.number(),
        what,
        actor,
        other,
        holds ? "yes" : "no",
        signed.who(),
        signed.when(),
        signed.why());
  }
}
