package entente.dictionary;

import entente.dictionary.ListedActor.Kind;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table with a heading, separated by commas, semicolons or tabs. Columns, of which only {@code
 * name} is needed: name, aliases (separated by | or ;), kind, country, sector, role, from, to,
 * born, died, wikidata. Several rows with one name are one actor: each may bring another role.
 */
final class CsvList {
  private CsvList() {}

  static void read(Path file, Defaults defaults, Listing listing) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(file))
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .get();
    Map<String, Gathered> actors = new LinkedHashMap<>();
    try (Reader text = Files.newBufferedReader(file);
        CSVParser rows = CSVParser.parse(text, format)) {
      for (CSVRecord row : rows) {
        add(file + ":" + rows.getCurrentLineNumber(), row, defaults, actors, listing);
      }
    } catch (UncheckedIOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    actors.values().forEach(a -> listing.add(a.actor()));
  }

  private static char delimiter(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      String head = lines.findFirst().orElse("");
      return head.indexOf('\t') >= 0
          ? '\t'
          : head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
    }
  }

  private static void add(
      String where,
      CSVRecord row,
      Defaults defaults,
      Map<String, Gathered> actors,
      Listing listing) {
    String name = cell(row, "name");
    if (name.isEmpty()) {
      listing.leaveOut("it has no name", where, String.join(",", row.values()));
      return;
    }
    Optional<Kind> kind = kind(cell(row, "kind"));
    if (kind.isEmpty() && !cell(row, "kind").isEmpty()) {
      listing.leaveOut("a kind that is not person, organisation or group", where, name);
      return;
    }
    Gathered actor = actors.computeIfAbsent(name, n -> new Gathered(where, n));
    for (String alias : cell(row, "aliases").split("[|;]", -1)) {
      actor.alias(alias);
    }
    kind.ifPresent(actor::kind);
    optional(cell(row, "country")).ifPresent(actor::country);
    optional(cell(row, "wikidata")).ifPresent(actor::wikidata);
    actor.fill(defaults);
    String sector = optional(cell(row, "sector")).or(defaults::sector).orElse("");
    if (actor.isPerson()) {
      person(actor, row, sector);
    } else {
      optional(sector).ifPresent(actor::sector);
      actor.life(Gathered.date(cell(row, "from")), Gathered.date(cell(row, "to")));
    }
  }

  private static void person(Gathered actor, CSVRecord row, String sector) {
    actor.life(Gathered.date(cell(row, "born")), Gathered.date(cell(row, "died")));
    if (!sector.isEmpty()) {
      actor.post(
          optional(cell(row, "role")).orElse("official"),
          sector,
          Gathered.date(cell(row, "from")),
          Gathered.date(cell(row, "to")));
    }
  }

  private static String cell(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column) : "";
  }

  private static Optional<String> optional(String cell) {
    return Optional.of(cell).filter(c -> !c.isEmpty());
  }

  static Optional<Kind> kind(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "person" -> Optional.of(Kind.PERSON);
      case "organisation", "organization" -> Optional.of(Kind.ORGANISATION);
      case "group" -> Optional.of(Kind.GROUP);
      default -> Optional.empty();
    };
  }
}
