package entente.link;

import entente.core.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes an actor of a description, under a name that other descriptions of the same body share:
 * "Ukrainian civilians" for "civilians in Ukraine", too.
 */
final class OwnBody {
  private static final Set<String> SERVING = Set.of("GOV", "MIL", "COP", "SPY");

  /** Bodies that go by the surname of who heads them. */
  private static final List<String> RULED = List.of("administration", "government", "cabinet");

  private final Reading reading;
  private final OriginFinder origins;

  OwnBody(Reading reading, OriginFinder origins) {
    this.reading = reading;
    this.origins = origins;
  }

  Found of(Nominal nominal) {
    Agent agent = nominal.agent();
    Optional<Origin> context = origins.context(nominal.mention(), agent);
    Optional<Agent> body = body(nominal);
    boolean ruled = isOfRuled(agent) || body.filter(b -> isRuled(b.noun())).isPresent();
    Optional<Origin> origin =
        nominal.origin().map(o -> ruled ? o : ofState(o, agent)).or(() -> context);
    String name = name(nominal, origin, body);
    // Only one country has a State Department.
    Optional<Actor> known =
        catalogued(name)
            .or(() -> nominal.origin().isEmpty() ? catalogued(agent.noun()) : Optional.empty());
    if (known.isPresent() && !nominal.former()) {
      return nominal.found(known.orElseThrow(), score(nominal));
    }
    Actor actor =
        new Actor(
            Words.slug(name),
            name,
            nominal.isOne() || !agent.isOneOfMany() ? agent.kind() : Actor.Kind.GROUP,
            Stream.concat(origin.stream(), context.stream())
                .flatMap(o -> o.actor().country().stream())
                .findFirst(),
            OwnActors.sectors(acting(agent, body), nominal.former(), origin));
    return nominal.found(actor, score(nominal));
  }

  /**
   * The army and the officials of somebody who serves a state, or once led it, are his country's;
   * so are the soldiers of its troops.
   */
  private Origin ofState(Origin origin, Agent agent) {
    Optional<Country> country = origin.actor().country().flatMap(reading.catalogue()::country);
    boolean serving = agent.sector().filter(SERVING::contains).isPresent();
    return country
        .filter(c -> serving && (isServant(origin.actor()) || isTheirs(origin.actor(), c)))
        .map(c -> new Origin(c.actor(reading.date()), c.adjective()))
        .orElse(origin);
  }

  private boolean isServant(Actor actor) {
    return actor.kind() == Actor.Kind.PERSON
        && (actor.sectors().stream().anyMatch(SERVING::contains)
            || reading.catalogue().hasLed(actor));
  }

  private static boolean isTheirs(Actor actor, Country country) {
    return actor.kind() == Actor.Kind.GROUP && actor.name().startsWith(country.adjective() + " ");
  }

  /** "the Polish army" goes by another name in the catalogue. */
  private Optional<Actor> catalogued(String name) {
    return reading.catalogue().names().exact(Words.of(name)).stream()
        .map(Name::entry)
        .filter(Organisation.class::isInstance)
        .filter(e -> e.exists(reading.date()))
        .map(e -> e.actor(reading.date()))
        .findFirst();
  }

  private String name(Nominal nominal, Optional<Origin> origin, Optional<Agent> body) {
    Agent agent = nominal.agent();
    boolean many = nominal.noun().plural() && agent.kind() == Actor.Kind.ORGANISATION;
    String noun = nominal.isOne() ? agent.noun() : many ? agent.plural() : agent.collective();
    String owned = body.map(Agent::noun).map(Spelling::british).orElse(noun);
    return Stream.of(
            nominal.former() ? Optional.of("former") : Optional.<String>empty(),
            origin.map(o -> label(o, owned)),
            nominal.deputy(),
            body.map(Agent::noun).map(Spelling::british),
            Optional.of(Spelling.british(noun)))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  /** "administration official". */
  private static boolean isOfRuled(Agent agent) {
    return agent.kind() == Actor.Kind.PERSON && isRuled(agent.noun());
  }

  static boolean isRuled(String noun) {
    return RULED.stream().anyMatch(noun::startsWith);
  }

  /** "Reagan" administration officials, but "Ronald Reagan's" lawyer. */
  private String label(Origin origin, String owned) {
    return isRuled(owned) && origin.actor().kind() == Actor.Kind.PERSON
        ? reading.catalogue().surname(origin.actor())
        : origin.label();
  }

  /** The body right before the noun: "defence ministry" in "defence ministry spokesman". */
  private Optional<Agent> body(Nominal nominal) {
    int noun = nominal.noun().first();
    return reading
        .catalogue()
        .agents()
        .last(nominal.sentence().tokens(), nominal.mention().first(), noun)
        .filter(f -> f.end() == noun && f.agent().kind() != Actor.Kind.PERSON)
        .filter(f -> reading.hits(nominal.sentence()).stream().noneMatch(h -> h.covers(f.first())))
        .filter(f -> origins.inside(nominal.mention()).noneMatch(m -> m.head() == noun - 1))
        .map(Agents.Found::agent);
  }

  /** A spokesman acts for the body that he speaks for; a soldier is a soldier. */
  private static Optional<Agent> acting(Agent agent, Optional<Agent> body) {
    boolean general = agent.sector().map("GOV"::equals).orElse(true);
    return general ? body.or(() -> Optional.of(agent)) : Optional.of(agent);
  }

  private static double score(Nominal nominal) {
    boolean placed = nominal.origin().isPresent();
    Optional<String> sector = nominal.agent().sector();
    if (sector.isEmpty()) {
      return placed ? 0.6 : 0.35;
    }
    // "people", "children": whose they are is most of who they are.
    return placed ? 0.85 : sector.orElseThrow().equals("CVL") ? 0.5 : 0.7;
  }
}
