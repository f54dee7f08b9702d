package entente.dictionary;

import entente.dictionary.ListedActor.Kind;
import entente.dictionary.ListedActor.Post;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what was read as tables of the catalogue: people.tsv, organisations.tsv, agents.tsv. */
public final class CatalogueTables {
  private static final String PEOPLE =
      "id\tname\taliases\tgender\tborn\tdied\tcountry\toffices\twikidata\tsource";
  private static final String ORGANISATIONS =
      "id\tname\taliases\tkind\tcountry\tsectors\tfrom\tto\twikidata\tsource";
  private static final String AGENTS = "noun\tplural\tkind\tsector\trole";

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> people = new ArrayList<>();
  private final List<String> organisations = new ArrayList<>();
  private final List<String> agents = new ArrayList<>();

  public CatalogueTables(Listing listing) {
    listing.actors().forEach(this::add);
    listing.agents().stream()
        .map(a -> row(a.noun(), a.plural(), a.body() ? "organisation" : "person", a.sector(), ""))
        .distinct()
        .forEach(agents::add);
  }

  private void add(ListedActor actor) {
    String aliases = String.join("|", actor.aliases());
    String country = actor.country().orElse("");
    String wikidata = actor.wikidata().orElse("");
    if (actor.kind() == Kind.PERSON) {
      String offices = actor.posts().stream().map(Post::text).collect(Collectors.joining("; "));
      people.add(
          row(
              id(actor.name()),
              actor.name(),
              aliases,
              "",
              actor.from(),
              actor.to(),
              country,
              offices,
              wikidata,
              actor.where()));
    } else {
      organisations.add(
          row(
              id(actor.name()),
              actor.name(),
              aliases,
              actor.kind().name().toLowerCase(Locale.ROOT),
              country,
              String.join("|", actor.sectors()),
              actor.from(),
              actor.to(),
              wikidata,
              actor.where()));
    }
  }

  private static String row(String... cells) {
    return String.join("\t", cells);
  }

  /** The name in small letters; a second of the same gets a number. */
  private String id(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String slug =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    int same = ids.merge(slug, 1, Integer::sum);
    return same == 1 ? slug : slug + "-" + same;
  }

  /**
   * Writes the tables that have rows.
   *
   * @throws IOException if one of them is there already
   */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : List.of("people.tsv", "organisations.tsv", "agents.tsv")) {
      if (Files.exists(folder.resolve(name))) {
        throw new IOException(
            folder.resolve(name) + " is there already; remove it, or name another folder");
      }
    }
    write(folder.resolve("people.tsv"), PEOPLE, people);
    write(folder.resolve("organisations.tsv"), ORGANISATIONS, organisations);
    write(folder.resolve("agents.tsv"), AGENTS, agents);
  }

  private static void write(Path file, String head, List<String> rows) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.print(head + "\n");
      rows.forEach(row -> out.print(row + "\n"));
    }
  }
}
