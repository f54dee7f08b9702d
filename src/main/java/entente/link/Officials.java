package entente.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who holds or held which office in which country, whatever it is called there. */
final class Officials {
  /** What the press calls whoever leads a country. */
  static final String LEADER = "leader";

  private static final List<String> LEADERS =
      List.of("supreme leader", LEADER, "president", "prime minister", "chancellor", "king");

  private static final String REBEL = "rebel ";

  /** Whoever is acting president is the president. */
  private static final Pattern FOR_NOW = Pattern.compile("^(acting|interim) ");

  private final Agents agents;
  private final Map<String, Map<String, List<Person>>> byCountry = new HashMap<>();

  Officials(List<Person> people, Agents agents) {
    this.agents = agents;
    for (Person person : people) {
      for (Office office : person.offices()) {
        for (String name : names(office)) {
          List<Person> held =
              byCountry
                  .computeIfAbsent(office.country(), k -> new HashMap<>())
                  .computeIfAbsent(name, k -> new ArrayList<>());
          if (!held.contains(person)) {
            held.add(person);
          }
        }
      }
    }
  }

  /** What an office is called: the leader of the FARC is a Colombian "rebel leader" as well. */
  private Set<String> names(Office office) {
    String role = office.role();
    String name = canonical(role);
    String rebel = canonical(REBEL + role.substring(role.lastIndexOf(' ') + 1));
    return office.sector().equals("REB") && !rebel.equals(name)
        ? Set.of(name, rebel)
        : Set.of(name);
  }

  /** One name for one post: "secretary of state" and "foreign secretary" are foreign ministers. */
  private String canonical(String role) {
    String post = FOR_NOW.matcher(role).replaceFirst("");
    return agents.named(post).flatMap(Agent::office).orElse(post);
  }

  /** Those who hold an office in a country on a day. */
  List<Person> holders(String office, String country, LocalDate date) {
    String name = canonical(office);
    return ever(name, country)
        .filter(
            p ->
                p.offices().stream()
                    .filter(o -> o.period().contains(date) && o.country().equals(country))
                    .anyMatch(o -> names(o).contains(name)))
        .toList();
  }

  /** Those who have held an office in a country, at whatever time. */
  List<Person> everHeld(String office, String country) {
    return meant(office).flatMap(o -> ever(canonical(o), country)).distinct().toList();
  }

  private Stream<Person> ever(String name, String country) {
    return byCountry.getOrDefault(country, Map.of()).getOrDefault(name, List.of()).stream();
  }

  /** Those who lead a country on a day, whatever their posts are called. */
  List<Person> leaders(String country, LocalDate date) {
    return LEADERS.stream()
        .flatMap(office -> holders(office, country, date).stream())
        .distinct()
        .toList();
  }

  /** Whether a post is what an office means, whatever country's: "leader" may mean a president. */
  boolean isPost(Office post, String office) {
    Set<String> names = names(post);
    return meant(office).anyMatch(o -> names.contains(canonical(o)));
  }

  private static Stream<String> meant(String office) {
    return office.equals(LEADER) ? LEADERS.stream() : Stream.of(office);
  }

  /** Whether somebody leads a country, or once did. */
  static boolean hasLed(Person person) {
    return person.offices().stream().map(Office::role).anyMatch(LEADERS::contains);
  }
}
