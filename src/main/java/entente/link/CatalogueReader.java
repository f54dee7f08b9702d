package entente.link;

import static java.util.Comparator.comparingInt;

import entente.core.Actor;
import entente.core.Table;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the tables of the catalogue, and gathers the names that they give. Tables of a user's own
 * go before those that ship: what they have under an id takes the place of what has it there, and
 * of two who share a name theirs is meant.
 */
final class CatalogueReader {
  private final CatalogueFiles files;
  private final List<Name> names = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> own = new HashSet<>();
  private final Map<String, String> sources = new HashMap<>();
  private final Map<String, String> surnames = new HashMap<>();

  CatalogueReader(CatalogueFiles files) {
    this.files = files;
  }

  /**
   * The names of all tables read so far; of those with the same words, the one that is meant where
   * neither date nor context tells comes first.
   */
  List<Name> names() throws IOException {
    Map<List<String>, List<String>> preferred = new HashMap<>();
    for (Table.Row row : files.rows(CatalogueFiles.Kind.AMBIGUOUS)) {
      preferred.putIfAbsent(Words.of(row.required("name")), row.values("ids"));
    }
    return names.stream()
        .map(n -> preferred.containsKey(n.words()) ? n.asShared() : n)
        .sorted(comparingInt(n -> rank(n, preferred.getOrDefault(n.words(), List.of()))))
        .toList();
  }

  private int rank(Name name, List<String> ids) {
    if (own.contains(name.entry().id())) {
      return -1;
    }
    int i = ids.indexOf(name.entry().id());
    return i < 0 ? ids.size() : i;
  }

  Map<String, Country> countries() throws IOException {
    Map<String, Country> countries = new HashMap<>();
    for (Table.Row row : actors(CatalogueFiles.Kind.COUNTRIES)) {
      String name = row.required("name");
      List<String> adjectives = row.values("adjectives");
      String adjective = adjectives.isEmpty() ? name : adjectives.getFirst();
      Country country = new Country(id(row), name, adjective, period(row, "from", "to"));
      countries.put(country.id(), country);
      add(country, Name.Sense.FULL, List.of(name));
      add(country, Name.Sense.FULL, row.values("aliases"));
      add(country, Name.Sense.ADJECTIVE, adjectives);
      add(country, Name.Sense.PEOPLE, row.values("people"));
      List<String> towns = row.values("capital");
      add(country, Name.Sense.CAPITAL, towns.stream().limit(1).toList());
      add(country, Name.Sense.TOWN, towns.stream().skip(1).toList());
      add(country, Name.Sense.SEAT, row.values("seats"));
    }
    return countries;
  }

  /** Towns that tell their country, where nobody else is so called. */
  void towns(Map<String, Country> countries) throws IOException {
    for (Table.Row row : files.rows(CatalogueFiles.Kind.TOWNS)) {
      Country country = countries.get(row.required("country"));
      if (country == null) {
        throw row.error(
            "no country: \"" + row.cell("country") + "\"", "Write its code in countries.tsv");
      }
      for (String town : row.values("towns")) {
        names.add(new Name(Words.of(town), country, Name.Sense.TOWN, true));
      }
    }
  }

  List<Person> people() throws IOException {
    List<Person> people = new ArrayList<>();
    for (Table.Row row : actors(CatalogueFiles.Kind.PEOPLE)) {
      Person person =
          new Person(
              id(row),
              row.required("name"),
              gender(row),
              period(row, "born", "died"),
              optional(row.cell("country")),
              Office.of(row, "offices"));
      people.add(person);
      add(person, Name.Sense.FULL, List.of(person.name()));
      for (String alias : row.values("aliases")) {
        boolean single = Words.of(alias).size() == 1;
        if (single) {
          surnames.putIfAbsent(person.id(), alias);
        }
        add(person, single ? Name.Sense.SHORT : Name.Sense.FULL, List.of(alias));
      }
    }
    return people;
  }

  void organisations() throws IOException {
    for (Table.Row row : actors(CatalogueFiles.Kind.ORGANISATIONS)) {
      Organisation organisation =
          new Organisation(
              id(row),
              row.required("name"),
              kind(row),
              optional(row.cell("country")),
              row.values("sectors"),
              period(row, "from", "to"));
      add(organisation, Name.Sense.FULL, List.of(organisation.name()));
      add(organisation, Name.Sense.FULL, row.values("aliases"));
    }
  }

  void peoples() throws IOException {
    for (Table.Row row : files.rows(CatalogueFiles.Kind.PEOPLES)) {
      List<String> people = row.values("people");
      if (people.isEmpty()) {
        throw row.error("the column \"people\" is empty", "Fill it in, or remove the line");
      }
      List<String> adjectives = row.values("adjective");
      String adjective = adjectives.isEmpty() ? people.getFirst() : adjectives.getFirst();
      People entry = new People(adjective, people.getFirst(), row.values("countries"));
      add(entry, Name.Sense.ADJECTIVE, adjectives);
      add(entry, Name.Sense.PEOPLE, people);
    }
  }

  Map<String, Gender> givenNames() throws IOException {
    Map<String, Gender> names = new HashMap<>();
    for (Table.Row row : files.rows(CatalogueFiles.Kind.GIVEN_NAMES)) {
      Gender gender = gender(row).orElseThrow(() -> row.error("no gender: \"\"", "Write m or f"));
      for (String name : row.values("name")) {
        names.putIfAbsent(name, gender);
      }
    }
    return names;
  }

  /** The rows of actors; what ships under an id that a user has taken is left out. */
  private List<Table.Row> actors(CatalogueFiles.Kind kind) throws IOException {
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : files.rows(kind)) {
      boolean users = files.isOwn(row);
      if (users) {
        own.add(row.cell("id"));
      }
      if (users || !own.contains(row.cell("id"))) {
        rows.add(row);
      }
    }
    return rows;
  }

  private String id(Table.Row row) throws IOException {
    String id = row.required("id");
    if (!ids.add(id)) {
      throw row.error("the id \"" + id + "\" is taken", "Give each actor an id of its own");
    }
    row.optional("source").ifPresent(source -> sources.put(id, source));
    return id;
  }

  /** Of people whom the press calls by one word that word, by their ids. */
  Map<String, String> surnames() {
    return surnames;
  }

  /** Where entries come from, by their ids, as far as the tables tell. */
  Map<String, String> sources() {
    return sources;
  }

  private void add(Entry entry, Name.Sense sense, List<String> texts) {
    for (String text : texts) {
      List<String> words = Words.of(text);
      if (!words.isEmpty()) {
        names.add(new Name(words, entry, sense, false));
      }
    }
  }

  private static Period period(Table.Row row, String from, String to) throws IOException {
    try {
      return Period.of(row.cell(from), row.cell(to));
    } catch (DateTimeException e) {
      throw row.error(
          "not dates: \"" + row.cell(from) + "\", \"" + row.cell(to) + "\"",
          "Write 1991-12-26, 1991-12 or 1991");
    }
  }

  private static Optional<Gender> gender(Table.Row row) throws IOException {
    return switch (row.cell("gender")) {
      case "" -> Optional.empty();
      case "m" -> Optional.of(Gender.MALE);
      case "f" -> Optional.of(Gender.FEMALE);
      default -> throw row.error("no gender: \"" + row.cell("gender") + "\"", "Write m or f");
    };
  }

  private static Actor.Kind kind(Table.Row row) throws IOException {
    return switch (row.cell("kind")) {
      case "", "organisation" -> Actor.Kind.ORGANISATION;
      case "group" -> Actor.Kind.GROUP;
      default ->
          throw row.error("no kind: \"" + row.cell("kind") + "\"", "Write organisation or group");
    };
  }

  private static Optional<String> optional(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }
}
