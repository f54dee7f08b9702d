package entente.link;

import entente.core.Actor;
import entente.core.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a definite description as someone the article has spoken of: "the president" after
 * "President Macron", "the army" after "the Sudanese army", "the company" after "Fiat SpA".
 */
final class EarlierRule {
  /** How many sentences back "the company" looks for a name. */
  private static final int NEAR = 2;

  private final Reading reading;

  EarlierRule(Reading reading) {
    this.reading = reading;
  }

  /** The latest who was described by the same noun, and named or placed. */
  Optional<Found> described(Nominal nominal) {
    if (!nominal.isDefinite() || nominal.origin().isPresent() || nominal.isOther()) {
      return Optional.empty();
    }
    return reading
        .latest(
            nominal.mention(),
            reading.all().filter(f -> isSame(f, nominal.agent()) && !isPlural(f)))
        .filter(f -> f.actor().country().isPresent() || f.mention().name().isPresent())
        .map(f -> nominal.found(f.actor(), 0.75, f.gender()));
  }

  /** "minister" speaks of a foreign minister, but "president" not of a vice president. */
  private static boolean isSame(Found earlier, Agent now) {
    return earlier
        .agent()
        .filter(a -> a.noun().equals(now.noun()) || (a.head().equals(now.noun()) && !isDeputy(a)))
        .isPresent();
  }

  private boolean isPlural(Found earlier) {
    String head = reading.head(earlier.mention()).text().toLowerCase(Locale.ROOT);
    return earlier
        .agent()
        .filter(a -> a.plural().endsWith(head) && !a.noun().endsWith(head))
        .isPresent();
  }

  private static boolean isDeputy(Agent agent) {
    return Nominal.isDeputy(Table.split(agent.noun(), ' ').getFirst());
  }

  /** The last body whose name ends in the noun: "the Community" after "the European Community". */
  Optional<Found> namesake(Nominal nominal) {
    if (!nominal.isDefinite() || nominal.origin().isPresent() || nominal.isOther()) {
      return Optional.empty();
    }
    return reading
        .latest(nominal.mention(), reading.all().filter(f -> endsIn(f, nominal.agent().noun())))
        .map(f -> nominal.found(f.actor(), 0.75));
  }

  private static boolean endsIn(Found found, String noun) {
    List<String> words = Words.of(found.actor().name());
    return found.mention().name().isPresent()
        && found.actor().kind() == Actor.Kind.ORGANISATION
        && words.size() > 1
        && words.getLast().equalsIgnoreCase(noun);
  }

  /** The one fitting body that was named last. */
  Optional<Found> named(Nominal nominal) {
    Agent agent = nominal.agent();
    boolean one = agent.kind() == Actor.Kind.ORGANISATION && !nominal.noun().plural();
    if (!nominal.isDefinite()
        || nominal.origin().isPresent()
        || !agent.isOneOfMany()
        || !(one || OwnActors.isArmed(agent))) {
      return Optional.empty();
    }
    int sentence = nominal.mention().sentence();
    for (int back = 0; back <= Math.min(NEAR, sentence); back++) {
      List<Actor> bodies = bodies(nominal, sentence - back);
      if (!bodies.isEmpty()) {
        return bodies.size() == 1
            ? Optional.of(nominal.found(bodies.getFirst(), 0.65))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private List<Actor> bodies(Nominal nominal, int sentence) {
    return reading.in(sentence).stream()
        .filter(f -> f.isBefore(nominal.mention()) && f.mention().name().isPresent())
        .map(Found::actor)
        .filter(a -> a.kind() == Actor.Kind.ORGANISATION && mayBe(a, nominal.agent()))
        .distinct()
        .toList();
  }

  private static boolean mayBe(Actor actor, Agent agent) {
    if (OwnActors.isArmed(agent)) {
      return OwnActors.isArmed(actor);
    }
    return actor.sectors().isEmpty()
        || agent.sector().filter(actor.sectors()::contains).isPresent();
  }
}
