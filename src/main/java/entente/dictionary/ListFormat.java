package entente.dictionary;

import entente.core.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of lists that can be read. */
public enum ListFormat {
  /** An actor dictionary of PETRARCH or TABARI. */
  CAMEO_ACTORS,
  /** An agent dictionary of PETRARCH or TABARI. */
  CAMEO_AGENTS,
  /** A table with a heading. */
  CSV,
  /** A vocabulary in RDF. */
  SKOS,
  /** The result of a query to Wikidata. */
  WIKIDATA;

  private static final int GLANCE = 400;
  private static final List<String> RDF = List.of(".ttl", ".rdf", ".owl", ".nt", ".jsonld", ".xml");

  /** What a file seems to be, by its name and its first lines; empty if nothing known. */
  public static Optional<ListFormat> of(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (RDF.stream().anyMatch(name::endsWith)) {
      return Optional.of(SKOS);
    }
    List<String> lines =
        Table.lines(file).stream()
            .filter(l -> !l.isBlank() && !l.startsWith("#"))
            .limit(GLANCE)
            .toList();
    if (!lines.isEmpty()
        && (lines.getFirst().startsWith("{") || lines.getFirst().startsWith("["))) {
      return Optional.of(WIKIDATA);
    }
    if (lines.stream().anyMatch(l -> l.matches(".*\\[~[A-Z]+\\].*"))) {
      return Optional.of(CAMEO_AGENTS);
    }
    if (lines.stream().anyMatch(l -> l.matches("[^\\[]*\\[[A-Z]{3}[^\\]]*\\].*"))) {
      return Optional.of(CAMEO_ACTORS);
    }
    return lines.stream()
        .limit(1)
        .filter(l -> List.of(l.toLowerCase(Locale.ROOT).split("[,;\t\"]+")).contains("name"))
        .map(l -> CSV)
        .findFirst();
  }

  /** Reads {@code file} into {@code listing}. */
  public void read(Path file, CameoActors codes, Known known, Defaults defaults, Listing listing)
      throws IOException {
    switch (this) {
      case CAMEO_ACTORS -> ActorDictionary.read(file, codes, known, listing);
      case CAMEO_AGENTS -> AgentDictionary.read(file, codes, known, listing);
      case CSV -> CsvList.read(file, defaults, listing);
      case SKOS -> SkosList.read(file, defaults, listing);
      case WIKIDATA -> WikidataResult.read(file, defaults, known, listing);
    }
  }
}
