package entente.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The posts that the catalogue ties to a body and not to a whole country, since their roles begin
 * with the body's name: "imf managing director", or "central bank governor" where there is a
 * "British central bank".
 */
final class Posts {
  /** Codes of those who belong to no one country. */
  private static final Set<String> WORLD = Set.of("EUR", "IGO", "IMG", "MNC", "NGO", "UNO");

  /** Unions of states whose code stands for themselves. */
  private static final Map<String, String> UNIONS =
      Map.of("EUR", "european-union", "UNO", "united-nations");

  /** Whom somebody serves in a post. */
  private record Service(Organisation body, Office office) {}

  private final Map<String, List<Organisation>> bodies = new HashMap<>();
  private final Map<String, List<Post>> byBody = new HashMap<>();
  private final Map<String, List<Post>> byRole = new HashMap<>();
  private final Map<String, List<Service>> byHolder = new HashMap<>();

  Posts(List<Person> people, List<Name> names, Map<String, Country> countries) {
    for (Name name : names) {
      if (name.entry() instanceof Organisation body) {
        bodies.computeIfAbsent(lower(name), k -> new ArrayList<>(1)).add(body);
      }
    }
    for (Person person : people) {
      for (Office office : person.offices()) {
        add(person, office, Optional.ofNullable(countries.get(office.country())));
      }
    }
  }

  private void add(Person person, Office office, Optional<Country> country) {
    List<String> role = Words.of(office.role());
    for (int end = role.size() - 1; end > 0; end--) {
      Optional<Organisation> body = body(String.join(" ", role.subList(0, end)), office, country);
      if (body.isPresent()) {
        add(body.orElseThrow().id(), person, office, role.subList(end, role.size()));
        byHolder
            .computeIfAbsent(person.id(), k -> new ArrayList<>())
            .add(new Service(body.orElseThrow(), office));
        return;
      }
    }
    union(office.country()).ifPresent(id -> add(id, person, office, role));
  }

  private void add(String body, Person person, Office office, List<String> title) {
    Post post = new Post(person, HeadRule.title(String.join(" ", title)), office);
    byBody.computeIfAbsent(body, k -> new ArrayList<>()).add(post);
    byRole.computeIfAbsent(office.role(), k -> new ArrayList<>()).add(post);
  }

  /** The id of the union of states that a code stands for. */
  static Optional<String> union(String country) {
    return Optional.ofNullable(UNIONS.get(country));
  }

  private Optional<Organisation> body(String name, Office office, Optional<Country> country) {
    return named(name, office)
        .or(
            () ->
                country.map(Country::adjective).flatMap(a -> named(lower(a) + " " + name, office)));
  }

  private Optional<Organisation> named(String name, Office office) {
    return bodies.getOrDefault(name, List.of()).stream()
        .filter(b -> b.country().filter(c -> isSame(c, office.country())).isPresent())
        .findFirst();
  }

  private static boolean isSame(String body, String office) {
    return body.equals(office)
        || body.equals("IMG") // its leaders have a country
        || (WORLD.contains(body) && WORLD.contains(office));
  }

  private static String lower(Name name) {
    return String.join(" ", name.words()).toLowerCase(Locale.ROOT);
  }

  private static String lower(String name) {
    return String.join(" ", Words.of(name)).toLowerCase(Locale.ROOT);
  }

  /** The posts in a body, by its id, whenever they were held. */
  List<Post> of(String body) {
    return byBody.getOrDefault(body, List.of());
  }

  /** Those who ever held a post that is called so: "imf managing director". */
  List<Post> called(String role) {
    return byRole.getOrDefault(role, List.of());
  }

  /** The body in which somebody, by his id, holds a post on a day. */
  Optional<Organisation> bodyOf(String person, LocalDate date) {
    return byHolder.getOrDefault(person, List.of()).stream()
        .filter(s -> s.office().period().contains(date))
        .map(Service::body)
        .findFirst();
  }
}
