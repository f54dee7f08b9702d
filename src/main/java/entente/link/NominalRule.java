package entente.link;

import entente.core.Actor;
import entente.core.Mention;
import entente.core.Sentence;
import entente.core.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says whom a description means: "the Russian president", "protesters in Minsk", "the company". */
final class NominalRule {
  private static final Set<String> GOVERNMENT =
      Set.of("government", "administration", "regime", "federal government", "central government");

  /** Nouns that only say what an armed group or a party is: "the Hamas movement". */
  private static final Set<String> BODY =
      Set.of("group", "movement", "organisation", "organization", "militia", "party", "faction");

  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final Set<String> DEPUTY =
      Set.of("deputy", "vice", "assistant", "acting", "interim", "junior", "shadow");
  private static final Set<String> POSSESSIVE =
      Set.of("his", "her", "its", "their", "my", "our", "your");

  private final Reading reading;
  private final Catalogue catalogue;

  NominalRule(Reading reading) {
    this.reading = reading;
    this.catalogue = reading.catalogue();
  }

  /** An agent noun in a mention, and what it belongs to. */
  private record Nominal(
      Mention mention,
      Sentence sentence,
      Agents.Found noun,
      Optional<Origin> origin,
      boolean former) {
    Agent agent() {
      return noun.agent();
    }
  }

  /** Empty where the words name nobody who can act. */
  Optional<Found> link(Mention mention) {
    return people(mention, reading.sentence(mention)).or(() -> link(mention, Optional.empty()));
  }

  /**
   * As {@link #link(Mention)}, for a mention that a name qualifies: "the Trump administration".
   *
   * @param named what the name belongs to, where the words around it tell no better
   */
  Optional<Found> link(Mention mention, Optional<Origin> named) {
    Sentence sentence = reading.sentence(mention);
    return catalogue
        .agents()
        .around(sentence.tokens(), mention.head(), mention.first(), mention.end())
        .flatMap(noun -> link(nominal(mention, noun, named)));
  }

  private Nominal nominal(Mention mention, Agents.Found noun, Optional<Origin> named) {
    Sentence sentence = reading.sentence(mention);
    boolean former = Description.isFormer(sentence, mention.first(), noun.first() + 1);
    Optional<Origin> origin =
        before(mention, sentence, noun).or(() -> named).or(() -> after(mention, sentence, noun));
    return new Nominal(mention, sentence, noun, origin, former);
  }

  private Optional<Found> link(Nominal nominal) {
    return named(nominal)
        .or(() -> earlier(nominal))
        .or(() -> government(nominal))
        .or(() -> holder(nominal))
        .or(() -> armed(nominal))
        .or(() -> Optional.of(own(nominal)));
  }

  /** "the Russians", "40 Palestinians": their country, though not its state. */
  private Optional<Found> people(Mention mention, Sentence sentence) {
    List<Hit> hits = catalogue.names().hits(sentence.tokens(), mention.first(), mention.head() + 1);
    if (hits.isEmpty() || hits.getLast().end() != mention.head() + 1) {
      return Optional.empty();
    }
    return Names.best(hits.getLast().names(), reading.date())
        .map(
            name -> {
              boolean people = name.is(Name.Sense.PEOPLE, Name.Sense.ADJECTIVE);
              Actor actor =
                  name.sense() == Name.Sense.SEAT && name.entry() instanceof Country country
                      ? country.government()
                      : name.entry().actor(reading.date());
              return found(mention, actor, people ? 0.6 : 0.85, Optional.empty());
            });
  }

  // What it belongs to

  /** "Russia's" army, "Russian" army, "its" army. */
  private Optional<Origin> before(Mention mention, Sentence sentence, Agents.Found noun) {
    Optional<Mention> nearest =
        inside(mention)
            .filter(m -> m.end() <= noun.first() && !follows(sentence, m.end(), "-"))
            .filter(
                m -> !Origin.elsewhere(Origin.preposition(sentence, m.first(), mention.first())))
            .reduce((a, b) -> b.end() >= a.end() ? b : a);
    return nearest
        .flatMap(m -> origin(sentence, m))
        .or(() -> Origin.before(reading, sentence, mention.first(), noun.first()))
        .or(() -> possessive(mention, sentence, noun));
  }

  /** The army "of Russia", whether or not the mention has these words in it. */
  private Optional<Origin> after(Mention mention, Sentence sentence, Agents.Found noun) {
    return sentence
        .dependents(sentence.token(mention.head()), "nmod")
        .filter(t -> Origin.belongs(marker(sentence, t)))
        .flatMap(t -> origin(sentence, t).stream())
        .findFirst()
        .or(() -> Origin.after(reading, sentence, noun.end(), mention.end()));
  }

  private static String marker(Sentence sentence, Token token) {
    return sentence.dependent(token, "case").map(NominalRule::lower).orElse("");
  }

  private Optional<Origin> origin(Sentence sentence, Token token) {
    Optional<Origin> found =
        reading
            .at(sentence.index(), token)
            .filter(f -> f.score() >= 0.5)
            .map(f -> Origin.of(f.actor(), catalogue));
    return found.or(() -> Origin.before(reading, sentence, token.index(), token.index() + 1));
  }

  /** The surer finds within the mention. */
  private Stream<Mention> inside(Mention mention) {
    return reading.in(mention.sentence()).stream()
        .filter(f -> f.score() >= 0.5)
        .map(Found::mention)
        .filter(m -> mention.first() <= m.first() && m.end() <= mention.end());
  }

  private Optional<Origin> origin(Sentence sentence, Mention mention) {
    Optional<Origin> adjective =
        mention.kind() == Mention.Kind.ADJECTIVE
            ? Origin.before(reading, sentence, mention.first(), mention.end())
            : Optional.empty();
    return adjective.or(() -> reading.found(mention).map(f -> Origin.of(f.actor(), catalogue)));
  }

  private static boolean follows(Sentence sentence, int token, String sign) {
    return token < sentence.size() && sentence.token(token).text().equals(sign);
  }

  /** "his spokesman": whoever the pronoun means, if that is known by now. */
  private Optional<Origin> possessive(Mention mention, Sentence sentence, Agents.Found noun) {
    return sentence.tokens().subList(mention.first(), noun.first()).stream()
        .filter(t -> POSSESSIVE.contains(lower(t)))
        .flatMap(t -> reading.at(mention.sentence(), t).stream())
        .map(f -> Origin.of(f.actor(), catalogue))
        .findFirst();
  }

  // Who it is

  /** The name that stands beside it in apposition. */
  private Optional<Found> named(Nominal nominal) {
    Sentence sentence = nominal.sentence();
    Token head = sentence.token(nominal.mention().head());
    Optional<Token> above = head.is("appos") ? sentence.head(head) : Optional.empty();
    return above
        .or(() -> sentence.dependent(head, "appos"))
        .flatMap(t -> reading.at(nominal.mention().sentence(), t))
        .filter(f -> f.mention().name().isPresent() && fits(f, nominal.agent()))
        .map(f -> found(nominal, f.actor(), 0.9));
  }

  private static boolean fits(Found found, Agent agent) {
    return agent.kind() == Actor.Kind.PERSON
        ? found.isPerson()
        : !found.isPerson() && found.actor().kind() != Actor.Kind.COUNTRY;
  }

  static boolean isGovernment(Agent agent) {
    return GOVERNMENT.contains(agent.noun());
  }

  /** "the Russian government", "the Trump administration". */
  private Optional<Found> government(Nominal nominal) {
    Optional<Origin> origin = nominal.origin().or(() -> context(nominal));
    if (!isGovernment(nominal.agent()) || origin.isEmpty()) {
      return Optional.empty();
    }
    Actor owner = origin.orElseThrow().actor();
    Optional<Country> state = catalogue.country(owner.id());
    if (state.isPresent() && !nominal.former()) {
      return Optional.of(
          found(
              nominal,
              state.orElseThrow().government(),
              nominal.origin().isPresent() ? 0.93 : 0.65));
    }
    return owner.kind() == Actor.Kind.PERSON
        ? Optional.of(found(nominal, administration(owner, nominal), 0.9))
        : Optional.empty();
  }

  private static Actor administration(Actor leader, Nominal nominal) {
    String surname = leader.name().substring(leader.name().lastIndexOf(' ') + 1);
    String noun =
        leader.country().filter("USA"::equals).isPresent() ? "administration" : "government";
    String name = surname + " " + noun;
    List<String> sectors = List.of(nominal.former() ? "ELI" : "GOV");
    return new Actor(Words.slug(name), name, Actor.Kind.ORGANISATION, leader.country(), sectors);
  }

  /**
   * Whoever holds the post on the date, if the catalogue has exactly one, or else the one of those
   * who ever held it whom the article names.
   */
  private Optional<Found> holder(Nominal nominal) {
    Optional<String> office = nominal.agent().office();
    Optional<String> country = nominal.origin().flatMap(o -> o.actor().country());
    if (office.isEmpty() || country.isEmpty() || isOther(nominal)) {
      return Optional.empty();
    }
    List<Person> holders =
        reading.date().stream()
            .flatMap(d -> holders(office.orElseThrow(), country.orElseThrow(), d).stream())
            .toList();
    if (holders.size() == 1) {
      return Optional.of(found(nominal, holders.getFirst(), 0.85));
    }
    List<Person> named =
        catalogue.everHeld(office.orElseThrow(), country.orElseThrow()).stream()
            .filter(this::isNamed)
            .toList();
    return named.size() == 1
        ? Optional.of(found(nominal, named.getFirst(), 0.7))
        : Optional.empty();
  }

  /** Of several leaders of a country, "the Russian leader" is the one whom the article names. */
  private List<Person> holders(String office, String country, LocalDate date) {
    if (!office.equals("leader")) {
      return catalogue.holders(office, country, date);
    }
    List<Person> leaders = catalogue.leaders(country, date);
    List<Person> named = leaders.stream().filter(this::isNamed).toList();
    return named.size() == 1 ? named : leaders;
  }

  private boolean isNamed(Person person) {
    return reading.all().anyMatch(f -> f.actor().id().equals(person.id()));
  }

  /** Former, deputy or several: not the one who holds the post. */
  private static boolean isOther(Nominal nominal) {
    return deputy(nominal).isPresent() || nominal.former() || nominal.noun().plural();
  }

  private static Optional<String> deputy(Nominal nominal) {
    return nominal
        .sentence()
        .tokens()
        .subList(nominal.mention().first(), nominal.noun().first())
        .stream()
        .map(NominalRule::lower)
        .filter(DEPUTY::contains)
        .findFirst();
  }

  /** "Hamas militants" act as Hamas; "the Hamas movement" is Hamas. */
  private Optional<Found> armed(Nominal nominal) {
    return nominal
        .origin()
        .map(Origin::actor)
        .filter(a -> a.kind() == Actor.Kind.ORGANISATION || a.kind() == Actor.Kind.GROUP)
        .filter(
            a ->
                BODY.contains(nominal.agent().noun())
                    || (OwnActors.isArmed(a) && OwnActors.isArmed(nominal.agent())))
        .map(a -> found(nominal, a, 0.85));
  }

  /** "the president" after "President Macron", "the army" after "the Sudanese army". */
  private Optional<Found> earlier(Nominal nominal) {
    if (!isDefinite(nominal) || nominal.origin().isPresent() || isOther(nominal)) {
      return Optional.empty();
    }
    Agent agent = nominal.agent();
    return reading
        .latest(
            nominal.mention(),
            reading
                .all()
                .filter(f -> f.agent().isPresent() && same(f.agent().orElseThrow(), agent)))
        .filter(f -> f.actor().country().isPresent() || f.mention().name().isPresent())
        .map(f -> found(nominal, f.actor(), 0.75));
  }

  /** The article may stand in the mention or before it. */
  private static boolean isDefinite(Nominal nominal) {
    int first = nominal.mention().first();
    return Stream.of(first, first - 1)
        .filter(i -> i >= 0)
        .map(nominal.sentence()::token)
        .anyMatch(t -> DEFINITE.contains(lower(t)));
  }

  /** "minister" speaks of a foreign minister, but "president" not of a vice president. */
  private static boolean same(Agent earlier, Agent now) {
    return earlier.noun().equals(now.noun())
        || (earlier.head().equals(now.noun())
            && !DEPUTY.contains(Table.split(earlier.noun(), ' ').getFirst()));
  }

  // A body of its own

  private Found own(Nominal nominal) {
    Optional<Origin> origin = nominal.origin().or(() -> context(nominal));
    Optional<Agent> body = body(nominal);
    String noun =
        Stream.of(deputy(nominal), body.map(Agent::noun), Optional.of(noun(nominal)))
            .flatMap(Optional::stream)
            .map(Spelling::british)
            .collect(Collectors.joining(" "));
    String name =
        Stream.of(former(nominal), origin.map(Origin::label), Optional.of(noun))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    Actor.Kind kind = nominal.agent().kind();
    Optional<Agent> acting =
        isGeneral(nominal.agent())
            ? body.or(() -> Optional.of(nominal.agent()))
            : Optional.of(nominal.agent());
    Actor actor =
        new Actor(
            Words.slug(name),
            name,
            isOne(nominal) || !nominal.agent().isOneOfMany() ? kind : Actor.Kind.GROUP,
            origin.flatMap(o -> o.actor().country()),
            OwnActors.sectors(acting, nominal.former(), origin));
    return found(nominal, actor, score(nominal));
  }

  private static Optional<String> former(Nominal nominal) {
    return nominal.former() ? Optional.of("former") : Optional.empty();
  }

  private static boolean isGeneral(Agent agent) {
    return agent.sector().isEmpty() || agent.sector().orElseThrow().equals("GOV");
  }

  /** The holder of a post, or someone's wife; other individuals stand for their like. */
  private static boolean isOne(Nominal nominal) {
    boolean someones =
        nominal.origin().filter(o -> o.actor().kind() == Actor.Kind.PERSON).isPresent();
    return !nominal.noun().plural() && (nominal.agent().office().isPresent() || someones);
  }

  private static String noun(Nominal nominal) {
    return isOne(nominal) ? nominal.agent().noun() : nominal.agent().collective();
  }

  /** The body right before the noun: "defence ministry" in "defence ministry spokesman". */
  private Optional<Agent> body(Nominal nominal) {
    int noun = nominal.noun().first();
    return catalogue
        .agents()
        .last(nominal.sentence().tokens(), nominal.mention().first(), noun)
        .filter(f -> f.end() == noun && f.agent().kind() != Actor.Kind.PERSON)
        .filter(f -> reading.hits(nominal.sentence()).stream().noneMatch(h -> h.covers(f.first())))
        .filter(f -> inside(nominal.mention()).noneMatch(m -> m.head() == noun - 1))
        .map(Agents.Found::agent);
  }

  private static double score(Nominal nominal) {
    boolean placed = nominal.origin().isPresent();
    return nominal.agent().sector().isPresent() ? (placed ? 0.85 : 0.7) : placed ? 0.6 : 0.35;
  }

  /**
   * "police" of an article that tells of one country only are that country's; people may not be.
   */
  private Optional<Origin> context(Nominal nominal) {
    return nominal.agent().sector().filter(OwnActors::isOfState).isPresent()
        ? reading
            .place()
            .only()
            .flatMap(catalogue::country)
            .map(c -> new Origin(c.actor(reading.date()), c.adjective()))
        : Optional.empty();
  }

  private Found found(Nominal nominal, Actor actor, double score) {
    return found(nominal.mention(), actor, score, Optional.of(nominal.agent()));
  }

  private Found found(Nominal nominal, Person person, double score) {
    return new Found(
        nominal.mention(),
        person.actor(reading.date()),
        score,
        List.of(),
        person.gender(),
        Optional.of(nominal.agent()));
  }

  private Found found(Mention mention, Actor actor, double score, Optional<Agent> agent) {
    Optional<Gender> gender = agent.filter(a -> a.noun().endsWith("woman")).map(a -> Gender.FEMALE);
    return new Found(mention, actor, score, List.of(), gender, agent);
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
