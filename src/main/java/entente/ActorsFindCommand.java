package entente;

import entente.core.Actor;
import entente.link.CatalogueActor;
import entente.query.RowsBuilder;
import entente.query.StoredActor;
import entente.query.StoredActors;
import entente.query.Terms;
import entente.store.Store;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Actors by a part of any of their names. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description =
        "Lists actors with a name or an id that has all of WORDS, whatever their capitals and accents: those of the store first, by the number of their events, then others of the catalogue.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente actors find --store news trump",
      "  entente actors find --store news foreign ministry --as csv"
    })
final class ActorsFindCommand implements Callable<Integer> {
  @Parameters(paramLabel = "WORDS", arity = "1..*", description = "Parts of a name.")
  List<String> words = List.of();

  @Mixin StoreOption store = new StoreOption();
  @Mixin ActorsOption own = new ActorsOption();
  @Mixin RowsOption rows = new RowsOption();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many at most. Default: ${DEFAULT-VALUE}.")
  int limit = 50;

  private record Row(String id, String name, String known, String what, long events) {}

  @Override
  public Integer call() throws IOException {
    List<Row> found = new ArrayList<>();
    try (Store open = store.openExisting()) {
      DatasetGraph data = open.merged();
      Txn.executeRead(
          data,
          () ->
              new StoredActors(data.getDefaultGraph(), Terms.STANDARD)
                  .all()
                  .filter(this::fits)
                  .map(ActorsFindCommand::row)
                  .forEach(found::add));
    }
    found.sort(Comparator.comparing((Row r) -> -r.events()).thenComparing(Row::id));
    Set<String> ids = found.stream().map(Row::id).collect(Collectors.toCollection(HashSet::new));
    own.catalogue().actors().stream()
        .filter(a -> !ids.contains(a.actor().id()) && fits(a))
        .map(ActorsFindCommand::row)
        .forEach(found::add);
    RowsBuilder table = new RowsBuilder("id", "name", "alsoCalled", "is", "events");
    found.stream()
        .limit(limit)
        .forEach(r -> table.add(r.id(), r.name(), r.known(), r.what(), r.events()));
    rows.write(table.rows());
    if (found.size() > limit) {
      System.err.printf("entente: %,d more; --limit shows them%n", found.size() - limit);
    }
    return Entente.DONE;
  }

  private boolean fits(StoredActor actor) {
    return fits(Stream.concat(actor.names().stream(), Stream.of(actor.id())))
        || fits(actor.includes().stream());
  }

  private boolean fits(CatalogueActor actor) {
    return fits(
        Stream.concat(actor.names().stream(), Stream.of(actor.actor().name(), actor.actor().id())));
  }

  private boolean fits(Stream<String> names) {
    List<String> sought = words.stream().flatMap(w -> Stream.of(plain(w).split("\\s+"))).toList();
    return names.map(ActorsFindCommand::plain).anyMatch(n -> sought.stream().allMatch(n::contains));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("[\\p{M}.]", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Row row(StoredActor actor) {
    return new Row(
        actor.id(),
        actor.name(),
        String.join("; ", actor.names().subList(1, actor.names().size())),
        is(actor),
        actor.events());
  }

  private static Row row(CatalogueActor entry) {
    Actor actor = entry.actor();
    String kind = actor.kind() == Actor.Kind.UNKNOWN ? "" : actor.kind().name();
    return new Row(
        actor.id(),
        actor.name(),
        String.join("; ", entry.names()),
        described(kind, actor.country().orElse(""), actor.sectors()),
        0);
  }

  /** "person, USA, GOV". */
  static String is(StoredActor actor) {
    return described(actor.kind().orElse(""), actor.country().orElse(""), actor.sectors());
  }

  private static String described(String kind, String country, List<String> sectors) {
    return Stream.concat(Stream.of(kind.toLowerCase(Locale.ROOT), country), sectors.stream())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
