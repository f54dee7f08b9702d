package entente.dictionary;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import entente.dictionary.ListedActor.Kind;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The result of a query to Wikidata, saved as JSON: SPARQL's own format, or the simpler one of its
 * query page. Variables, of which only {@code item} and {@code itemLabel} are needed: item,
 * itemLabel, itemAltLabel (separated by commas), iso3, positionLabel, start, end, born, died. Rows
 * with one item are one actor; an item with a position or a birth is a person.
 */
final class WikidataResult {
  private static final String ENTITY = ".*/entity/";

  private final Path file;
  private final Defaults defaults;
  private final Known known;
  private final Listing listing;
  private final Map<String, Gathered> actors = new LinkedHashMap<>();

  private WikidataResult(Path file, Defaults defaults, Known known, Listing listing) {
    this.file = file;
    this.defaults = defaults;
    this.known = known;
    this.listing = listing;
  }

  static void read(Path file, Defaults defaults, Known known, Listing listing) throws IOException {
    WikidataResult result = new WikidataResult(file, defaults, known, listing);
    try (Reader text = Files.newBufferedReader(file)) {
      int row = 0;
      for (JsonElement binding : bindings(JsonParser.parseReader(text))) {
        result.add(binding.getAsJsonObject(), ++row);
      }
    } catch (JsonParseException | IllegalStateException e) {
      throw new IOException(
          file + ": not the JSON result of a query; save it from the query page as JSON", e);
    }
    result.actors.values().forEach(a -> listing.add(a.actor()));
  }

  private static Iterable<JsonElement> bindings(JsonElement root) {
    return root.isJsonArray()
        ? root.getAsJsonArray()
        : root.getAsJsonObject().getAsJsonObject("results").getAsJsonArray("bindings");
  }

  private void add(JsonObject row, int number) {
    String where = file + ": row " + number;
    String id = value(row, "item").replaceFirst(ENTITY, "");
    String name = value(row, "itemLabel");
    if (!id.matches("Q\\d+")) {
      listing.leaveOut("it has no item", where, name);
      return;
    }
    // Where an item has no label in the asked language, its id stands there.
    if (name.isEmpty() || name.equals(id)) {
      listing.leaveOut("it has no label in the language asked for", where, id);
      return;
    }
    Gathered actor = actors.computeIfAbsent(id, i -> new Gathered(where, name));
    actor.wikidata(id);
    for (String alias : value(row, "itemAltLabel").split(", ", -1)) {
      actor.alias(alias);
    }
    if (!value(row, "iso3").isEmpty()) {
      actor.country(value(row, "iso3"));
    }
    actor.fill(defaults);
    if (!value(row, "born").isEmpty()) {
      actor.kind(Kind.PERSON);
      actor.life(Gathered.date(value(row, "born")), Gathered.date(value(row, "died")));
    }
    position(row, actor, where);
  }

  private void position(JsonObject row, Gathered actor, String where) {
    String position = value(row, "positionLabel");
    if (position.isEmpty()) {
      return;
    }
    actor.kind(Kind.PERSON);
    known
        .sector(position)
        .or(defaults::sector)
        .ifPresentOrElse(
            sector ->
                actor.post(
                    role(position),
                    sector,
                    Gathered.date(value(row, "start")),
                    Gathered.date(value(row, "end"))),
            () -> listing.leaveOut("a post of no known sector", where, position));
  }

  /**
   * "Minister of Foreign Affairs of the Republic of Poland" is a minister of foreign affairs, of
   * the country that stands beside it.
   */
  private String role(String position) {
    String role = position.toLowerCase(Locale.ROOT);
    for (int end = role.length(); end > 0; end = role.lastIndexOf(" of ", end - 1)) {
      if (known.isRole(role.substring(0, end))) {
        return role.substring(0, end);
      }
    }
    return role;
  }

  private static String value(JsonObject row, String name) {
    JsonElement cell = row.get(name);
    if (cell == null || cell.isJsonNull()) {
      return "";
    }
    return (cell.isJsonObject() ? cell.getAsJsonObject().get("value") : cell).getAsString();
  }
}
