package entente;

import entente.query.ActorFinder;
import entente.query.QuestionException;
import entente.query.Terms;
import entente.store.Decision;
import entente.store.Merges;
import entente.store.Store;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
      "  entente actors merge --store news --from merges.csv",
      "  entente actors log --store old --as csv > merges.csv         (what --from reads, from another store)",
      "",
      "Nothing that articles have said is changed; \"entente actors undo\" takes it back. A file has the columns actor,",
      "into (or other) and, if need be, why; rows that a log tells to be no merge, or not to hold, are passed over."
    })
final class ActorsMergeCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ACTOR",
      description = "Who is somebody else.")
  @Nullable String actor;

  @Parameters(index = "1", arity = "0..1", paramLabel = "INTO", description = "Who that is.")
  @Nullable String into;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "A CSV file of merges, instead of ACTOR and INTO.")
  @Nullable Path file;

  @Mixin StoreOption store = new StoreOption();
  @Mixin SignatureOption signature = new SignatureOption();

  @Override
  public Integer call() throws IOException {
    try (Store open = store.openExisting()) {
      if (file != null) {
        return fromFile(open, file);
      }
      if (actor == null || into == null) {
        throw new IllegalArgumentException("name two actors, or a file of merges with --from");
      }
      tell(merge(open, actor, into, signature.now()));
    }
    return Entente.DONE;
  }

  private static Decision merge(
      Store open, String first, String second, Decision.Signature signed) {
    return new Merges(open).merge(id(open, first), id(open, second), signed);
  }

  /** A row that cannot be followed costs no other. */
  private int fromFile(Store open, Path list) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .get();
    int made = 0;
    int refused = 0;
    try (Reader text = Files.newBufferedReader(list);
        CSVParser rows = CSVParser.parse(text, format)) {
      check(list, rows);
      for (CSVRecord row : rows) {
        if (!isMerge(row)) {
          continue;
        }
        try {
          String other = cell(row, "into").isEmpty() ? cell(row, "other") : cell(row, "into");
          merge(open, cell(row, "actor"), other, signature.now(cell(row, "why")));
          made++;
        } catch (IllegalArgumentException | QuestionException e) {
          refused++;
          System.err.println(
              "entente: " + list + ":" + rows.getCurrentLineNumber() + ": " + e.getMessage());
        }
      }
    }
    System.err.printf("entente: merged %,d, refused %,d%n", made, refused);
    return refused == 0 ? Entente.DONE : Entente.SOME_REJECTED;
  }

  private static void check(Path list, CSVParser rows) throws IOException {
    if (!rows.getHeaderNames().contains("actor")
        || !(rows.getHeaderNames().contains("into") || rows.getHeaderNames().contains("other"))) {
      throw new IOException(list + ":1: the first line must name the columns actor and into");
    }
  }

  private static boolean isMerge(CSVRecord row) {
    String decision = cell(row, "decision");
    return (decision.isEmpty() || decision.equals("merge")) && !cell(row, "holds").equals("no");
  }

  private static String cell(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column) : "";
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
