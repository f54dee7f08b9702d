package entente.link;

import entente.core.Actor;
import entente.core.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a definite description as someone the article has spoken of: "the president" after
 * "President Macron", "the army" after "the Sudanese army", "the bloc" after "the EU".
 */
final class EarlierRule {
  /** Nouns for what states, rebels or firms make together. */
  private static final Set<String> UNIONS =
      Set.of("alliance", "bloc", "cartel", "club", "grouping", "organisation", "organization");

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
        .filter(EarlierRule::isSomebody)
        .map(f -> nominal.found(f.actor(), 0.75, f.gender()));
  }

  /** "the strikers" after "Polish strikers": those of whom that word was used last. */
  Optional<Found> group(Nominal nominal) {
    if (!nominal.isDefinite()
        || nominal.origin().isPresent()
        || nominal.former()
        || !nominal.noun().plural()
        || !nominal.isBare()) {
      return Optional.empty();
    }
    return reading
        .latest(
            nominal.mention(), reading.all().filter(f -> isGroup(f) && isSame(f, nominal.agent())))
        .filter(EarlierRule::isSomebody)
        .map(f -> nominal.found(f.actor(), 0.7));
  }

  private boolean isGroup(Found found) {
    return found.mention().name().isEmpty()
        && found.actor().kind() != Actor.Kind.PERSON
        && (isPlural(found) || found.actor().kind() == Actor.Kind.GROUP);
  }

  /** Named or placed. */
  private static boolean isSomebody(Found found) {
    return found.actor().country().isPresent() || isNamed(found);
  }

  /** Named, or at least somebody's: "the Saudi-led coalition". */
  private static boolean isNamed(Found found) {
    return found.mention().name().isPresent()
        || found.actor().name().chars().anyMatch(Character::isUpperCase);
  }

  /** "the alliance" after NATO, "the bloc" after the European Union: the one named last. */
  Optional<Found> ofStates(Nominal nominal) {
    if (!nominal.isDefinite() || nominal.isOther() || !isOfStates(nominal.agent())) {
      return Optional.empty();
    }
    return reading
        .latest(nominal.mention(), reading.all().filter(EarlierRule::isBodyOfStates))
        .map(f -> nominal.found(f.actor(), 0.75));
  }

  /** Whether the noun can stand for what states have made together. */
  static boolean isOfStates(Agent agent) {
    boolean body = agent.kind() == Actor.Kind.ORGANISATION;
    return (body && agent.sector().filter("IGO"::equals).isPresent())
        || UNIONS.contains(agent.noun());
  }

  private static boolean isBodyOfStates(Found found) {
    Actor actor = found.actor();
    return found.mention().name().isPresent()
        && actor.kind() == Actor.Kind.ORGANISATION
        && actor.sectors().contains("IGO");
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
    return isNamed(found)
        && found.actor().kind() == Actor.Kind.ORGANISATION
        && words.size() > 1
        && words.getLast().equalsIgnoreCase(noun);
  }
}
