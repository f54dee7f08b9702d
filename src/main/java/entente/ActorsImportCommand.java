package entente;

import entente.dictionary.CameoActors;
import entente.dictionary.CatalogueTables;
import entente.dictionary.Defaults;
import entente.dictionary.Known;
import entente.dictionary.ListFormat;
import entente.dictionary.ListedActor.Kind;
import entente.dictionary.Listing;
import entente.link.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Others' lists of actors as tables of our catalogue. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Reads lists of actors that others have made, and writes them as tables of our catalogue into a folder, which --actors then takes. What was left out, and why, goes to standard error.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente actors import Phoenix.Countries.actors.txt Phoenix.agents.txt -o phoenix",
      "  entente actors import mayors.csv --kind person --country POL --sector GOV -o mayors",
      "  entente actors import query.json -o ministers                       (saved from query.wikidata.org)",
      "  entente ingest --store news --actors phoenix --actors mayors articles/",
      "",
      "Formats: actor and agent dictionaries of PETRARCH and TABARI, CSV, SKOS, results of queries to Wikidata as JSON;",
      "data/README.md tells what each must look like."
    })
final class ActorsImportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The lists.")
  List<Path> files = List.of();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FOLDER",
      description = "Where to write people.tsv, organisations.tsv and agents.tsv.")
  Path output = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: guessed from each file.")
  @Nullable ListFormat format;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "What they are where a CSV, SKOS or Wikidata list does not say it: ${COMPLETION-CANDIDATES}.")
  @Nullable Kind kind;

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "Their country where the list does not say it, such as POL.")
  @Nullable String country;

  @Option(
      names = "--sector",
      paramLabel = "CODE",
      description = "Their sector where the list does not say it, such as GOV.")
  @Nullable String sector;

  @Option(
      names = {"-v", "--verbose"},
      description = "Name each entry that was left out.")
  boolean verbose;

  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    Known known = known(Catalogue.load(home.actors()));
    CameoActors codes = CameoActors.read(home.cameoActors(), known);
    Defaults defaults =
        new Defaults(
            Optional.ofNullable(kind), Optional.ofNullable(country), Optional.ofNullable(sector));
    Listing listing = new Listing();
    for (Path file : files) {
      format(file).read(file, codes, known, defaults, listing);
    }
    new CatalogueTables(listing).write(output);
    report(listing);
    return Entente.DONE;
  }

  private ListFormat format(Path file) throws IOException {
    Optional<ListFormat> chosen = Optional.ofNullable(format);
    return (chosen.isPresent() ? chosen : ListFormat.of(file))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    file + ": no list of a format that is known; --format says which it is"));
  }

  private static Known known(Catalogue catalogue) {
    return new Known() {
      @Override
      public boolean isName(String name) {
        return catalogue.knows(name);
      }

      @Override
      public boolean isTitle(String words) {
        return catalogue.isTitle(words);
      }

      @Override
      public boolean isCountry(String code) {
        return catalogue.isCountry(code);
      }

      @Override
      public boolean isRole(String words) {
        return catalogue.isRole(words);
      }

      @Override
      public boolean isBody(String words) {
        return catalogue.isBody(words);
      }

      @Override
      public Optional<String> sector(String role) {
        return catalogue.sector(role);
      }
    };
  }

  private void report(Listing listing) {
    System.err.printf(
        "entente: taken %,d actors and %,d words for actors into %s%n",
        listing.actors().size(), listing.agents().size(), output);
    listing.leftOut().entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, List<String>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> leftOut(e.getKey(), e.getValue()));
  }

  private void leftOut(String reason, List<String> entries) {
    System.err.printf("entente: left out %,d: %s%n", entries.size(), reason);
    if (verbose) {
      entries.forEach(entry -> System.err.println("  " + entry));
    }
  }
}
