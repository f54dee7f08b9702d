package entente.link;

import entente.core.Actor;
import entente.core.NameType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be said of an actor that the catalogue does not have. */
final class OwnActors {
  /** Sectors of nouns that every body has: officials, executives. */
  private static final Set<String> GENERAL = Set.of("GOV", "BUS");

  /** Sectors of bodies that hold arms against a state. */
  private static final Set<String> ARMED = Set.of("REB", "UAF", "PRM", "IMG");

  private static final Set<String> STATE = Set.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY", "OPP");

  private OwnActors() {}

  static Actor.Kind kind(NameType type, Optional<Agent> said) {
    return switch (type) {
      case PERSON -> Actor.Kind.PERSON;
      case ORGANISATION -> Actor.Kind.ORGANISATION;
      case LOCATION ->
          said.map(Agent::kind)
              .filter(k -> k == Actor.Kind.ORGANISATION)
              .orElse(Actor.Kind.UNKNOWN);
    };
  }

  /**
   * The sectors of someone whom {@code agent} describes and {@code origin} places: former officials
   * are ELI, the former boss of a firm is still of its sector; the official or member of a party,
   * an armed group or a world body is its own; leaders lead a country only if one is named.
   */
  static List<String> sectors(Optional<Agent> agent, boolean former, Optional<Origin> origin) {
    Optional<String> sector = agent.flatMap(Agent::sector);
    List<String> body =
        origin
            .map(Origin::actor)
            .filter(a -> a.kind() == Actor.Kind.ORGANISATION || a.kind() == Actor.Kind.GROUP)
            .map(Actor::sectors)
            .orElse(List.of());
    boolean state =
        sector
            .map(OwnActors::isOfState)
            .orElse(body.isEmpty() || body.stream().anyMatch(OwnActors::isOfState));
    if (former && state) {
      return List.of("ELI");
    }
    boolean general = sector.isEmpty() || GENERAL.contains(sector.orElseThrow());
    if (general && !body.isEmpty()) {
      return body;
    }
    boolean lost = origin.isEmpty() && agent.filter(a -> a.noun().equals("leader")).isPresent();
    return lost ? List.of() : sector.map(List::of).orElse(List.of());
  }

  /** Whether those of a sector serve a state. */
  static boolean isOfState(String sector) {
    return STATE.contains(sector);
  }

  /** "Trump administration", "Putin government": the government under one leader. */
  static Actor administration(Actor leader, String surname) {
    boolean american = leader.country().filter("USA"::equals).isPresent();
    String name = surname + (american ? " administration" : " government");
    return new Actor(
        Words.slug(name), name, Actor.Kind.ORGANISATION, leader.country(), List.of("GOV"));
  }

  /** Some of a country's people. */
  static Actor citizens(Country country) {
    String name = country.adjective() + " citizens";
    return new Actor(
        Words.slug(name), name, Actor.Kind.GROUP, Optional.of(country.id()), List.of("CVL"));
  }

  static boolean isArmed(Actor actor) {
    return actor.sectors().stream().anyMatch(ARMED::contains)
        || actor.country().filter(ARMED::contains).isPresent();
  }

  /** Whether those of a sector hold arms against a state. */
  static boolean isRebel(String sector) {
    return ARMED.contains(sector);
  }

  static boolean isArmed(Agent agent) {
    return agent.sector().filter(ARMED::contains).isPresent();
  }
}
