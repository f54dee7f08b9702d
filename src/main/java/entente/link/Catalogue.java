package entente.link;

import entente.core.Actor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who there is: the tables of countries, people, organisations, peoples, given names and agent
 * nouns, as a political scientist edits them. Safe for many threads.
 */
public final class Catalogue {
  private static final Set<String> PRONOUNS =
      Set.of("he", "him", "his", "she", "her", "they", "them", "their", "it", "its", "who");

  private static final Set<String> OF = Set.of("of", "for", "to", "at");

  private final Names names;
  private final Agents agents;
  private final Map<String, Gender> givenNames;
  private final Map<String, Country> countries;
  private final Officials officials;
  private final Posts posts;
  private final Map<String, Person> people;
  private final Map<String, String> sources;
  private final Map<String, String> surnames;

  private Catalogue(
      Names names,
      Agents agents,
      Map<String, Gender> givenNames,
      Map<String, Country> countries,
      Officials officials,
      Posts posts,
      Map<String, Person> people,
      Map<String, String> sources,
      Map<String, String> surnames) {
    this.names = names;
    this.agents = agents;
    this.givenNames = Map.copyOf(givenNames);
    this.countries = Map.copyOf(countries);
    this.officials = officials;
    this.posts = posts;
    this.people = Map.copyOf(people);
    this.sources = Map.copyOf(sources);
    this.surnames = Map.copyOf(surnames);
  }

  /**
   * Reads the tables of {@code directory}.
   *
   * @throws IOException {@code file:line: problem. remedy.}
   */
  public static Catalogue load(Path directory) throws IOException {
    return load(directory, List.of());
  }

  /**
   * Reads the tables of {@code directory}, and a user's own.
   *
   * @param own tables, known by their columns, and folders of tables, known by their names
   * @throws IOException {@code file:line: problem. remedy.}
   */
  public static Catalogue load(Path directory, List<Path> own) throws IOException {
    CatalogueFiles files = CatalogueFiles.of(directory, own);
    CatalogueReader reader = new CatalogueReader(files);
    Agents agents = Agents.of(files.rows(CatalogueFiles.Kind.AGENTS));
    Map<String, Country> countries = reader.countries();
    reader.towns(countries);
    reader.peoples();
    reader.organisations();
    List<Person> people = reader.people();
    List<Name> names = reader.names();
    return new Catalogue(
        new Names(names),
        agents,
        reader.givenNames(),
        countries,
        new Officials(people, agents),
        new Posts(people, names, countries),
        people.stream().collect(Collectors.toMap(Person::id, p -> p)),
        reader.sources(),
        reader.surnames());
  }

  /** Everybody in it, in the order of their ids; made anew at each call. */
  public List<CatalogueActor> actors() {
    return names.byEntry().entrySet().stream()
        .map(e -> CatalogueActor.of(e.getKey(), e.getValue(), source(e.getKey())))
        .toList();
  }

  private Optional<String> source(Entry entry) {
    return Optional.ofNullable(sources.get(entry.id()));
  }

  /** The ids of everybody in it, and of the governments of its countries. */
  public Set<String> ids() {
    return Stream.concat(
            names.byEntry().keySet().stream().map(Entry::id),
            countries.values().stream().map(c -> c.government().id()))
        .collect(Collectors.toSet());
  }

  /** Whether it has somebody or something of that very name. */
  public boolean knows(String name) {
    return !names.exact(Words.of(name)).isEmpty();
  }

  /** Whether it has a state of that code. */
  public boolean isCountry(String code) {
    return countries.containsKey(code);
  }

  /**
   * The sector of those who bear a title or have a role, told by its last agent noun: JUD for
   * "former judge of the High Court".
   *
   * @return empty if no word of it is one for those who act
   */
  public Optional<String> sector(String role) {
    return agent(role).flatMap(Agent::sector);
  }

  /** Whether the words are a role: "foreign minister". */
  public boolean isRole(String words) {
    return person(Words.of(words));
  }

  /**
   * Whether the words tell a role and name nobody: "foreign minister of Poland", "UN secretary
   * general", but not "Pike and Sons".
   */
  public boolean isTitle(String text) {
    List<String> words = Words.of(text);
    for (int i = 1; i <= words.size(); i++) {
      boolean whole = i == words.size() || OF.contains(words.get(i));
      if (whole && person(words.subList(0, i))) {
        return true;
      }
      if (person(words.subList(i, words.size())) && !names.exact(words.subList(0, i)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean person(List<String> words) {
    return agents
        .named(String.join(" ", words).toLowerCase(Locale.ROOT))
        .filter(a -> a.kind() == Actor.Kind.PERSON)
        .isPresent();
  }

  /** Whether the words call a body and not a person: "ministry of trade". */
  public boolean isBody(String words) {
    return agent(words).filter(a -> a.kind() == Actor.Kind.ORGANISATION).isPresent();
  }

  private Optional<Agent> agent(String role) {
    List<String> words = Words.of(role.toLowerCase(Locale.ROOT));
    for (int end = words.size(); end > 0; end--) {
      for (int first = 0; first < end; first++) {
        Optional<Agent> agent = agents.named(String.join(" ", words.subList(first, end)));
        if (agent.isPresent()) {
          return agent;
        }
      }
    }
    return Optional.empty();
  }

  /** What the press calls a person for short: "Xi", "Lula". */
  String surname(Actor person) {
    String name = person.name();
    return surnames.getOrDefault(person.id(), name.substring(name.lastIndexOf(' ') + 1));
  }

  Names names() {
    return names;
  }

  Agents agents() {
    return agents;
  }

  Optional<Country> country(String code) {
    return Optional.ofNullable(countries.get(code));
  }

  /** The gender that a given name suggests. */
  Optional<Gender> gender(String givenName) {
    return Optional.ofNullable(givenNames.get(givenName));
  }

  /** Whether people bear it as a given name, like Jordan. */
  boolean isGivenName(String word) {
    return givenNames.containsKey(word);
  }

  Officials officials() {
    return officials;
  }

  Posts posts() {
    return posts;
  }

  /** The person who has that id. */
  Optional<Person> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  /** Whether somebody, known or not, leads a country or once did. */
  boolean hasLed(Actor actor) {
    return person(actor.id()).filter(Officials::hasLed).isPresent();
  }

  /**
   * How many actors a sentence may tell of, at most: names, capitalised words within it, agent
   * nouns and pronouns. A cheap look at the words alone, for those who must decide whether a
   * sentence is worth reading.
   */
  public int actors(List<String> words) {
    int actors = 0;
    boolean inName = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean name = Words.capitalised(word) && (i > 0 || startsName(word));
      if (name ? !inName : isAgent(word)) {
        actors++;
      }
      if (name && word.indexOf('-') > 0) {
        actors++; // "Russia-Ukraine" may be two.
      }
      if (PluralRule.mayMeanTwo(word)) {
        actors++;
      }
      inName = name;
    }
    return actors;
  }

  private boolean startsName(String word) {
    List<String> parts = Words.of(word);
    return isAgent(word)
        // "The New York Times" begins as most sentences do.
        || (!parts.isEmpty() && !word.equals("The") && names.begin(parts.getFirst()));
  }

  private boolean isAgent(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return PRONOUNS.contains(lower) || PluralRule.mayMeanTwo(lower) || agents.end(lower);
  }

  /**
   * Says who a phrase means that stands alone: "Barack Obama", "Mexican drug lord", "protesters in
   * Minsk".
   *
   * @param text the phrase
   * @param date the day it was written
   * @param context the text around it
   * @return empty if it names nobody who can act
   */
  public Optional<Actor> resolve(String text, Optional<LocalDate> date, Optional<String> context) {
    return new Resolver(this).resolve(text, date, context);
  }
}
