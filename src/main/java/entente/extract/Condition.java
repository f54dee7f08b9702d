package entente.extract;

import entente.core.Actor;
import java.util.List;
import java.util.Set;

/** What must hold for an entry of the lexicon to speak, beyond its words. */
sealed interface Condition {
  /**
   * How much more a word that must stand near says than one that must not, or a class of actors.
   */
  default int specificity() {
    return this instanceof Near near && near.holds() ? 3 : 1;
  }

  /**
   * The source or target is, or is not, of one of these classes.
   *
   * @param source whether it is about the source; else about the target
   */
  record End(boolean source, boolean holds, List<ActorClass> classes) implements Condition {
    boolean admits(Actor actor) {
      return classes.stream().anyMatch(c -> c.holds(actor)) == holds;
    }
  }

  /** One of these lemmas stands, or none does, in the trigger's clause. */
  record Near(boolean holds, Set<String> lemmas) implements Condition {}

  /** What follows as an infinitive is cooperation, or is conflict. */
  record Infinitive(boolean cooperation) implements Condition {}

  /** The verb has no object. */
  record NoObject() implements Condition {}

  /** The verb says nothing of its object: not "called him a liar". */
  record NoComplement() implements Condition {}

  /** What somebody is to do follows as an infinitive: "told them to leave". */
  record Instruction() implements Condition {}

  /**
   * The target is named itself, not through what belongs to it: "left Iran", not "Iran's talks".
   */
  record TargetItself() implements Condition {}

  /** Coarse classes of actors that senses of a word depend on. */
  enum ActorClass {
    /** States, and those who bear arms. */
    ARMED,
    /** States and their organs. */
    STATE,
    COUNTRY,
    PERSON,
    PEOPLE,
    ORGANISATION,
    /** Those who report. */
    PRESS;

    private static final Set<String> ARMS = Set.of("MIL", "REB", "UAF", "PRM", "COP", "SPY");
    private static final Set<String> ORGANS = Set.of("GOV", "MIL", "LEG", "JUD", "COP", "SPY");

    boolean holds(Actor actor) {
      return switch (this) {
        case ARMED ->
            isCountry(actor)
                || actor.country().filter("IMG"::equals).isPresent()
                || actor.sectors().stream().anyMatch(ARMS::contains);
        case STATE -> isCountry(actor) || actor.sector().filter(ORGANS::contains).isPresent();
        case COUNTRY -> isCountry(actor);
        case PERSON -> actor.kind() == Actor.Kind.PERSON;
        case PEOPLE -> actor.kind() == Actor.Kind.GROUP;
        case ORGANISATION -> actor.kind() == Actor.Kind.ORGANISATION;
        case PRESS -> actor.sectors().contains("JRN");
      };
    }

    private static boolean isCountry(Actor actor) {
      return actor.kind() == Actor.Kind.COUNTRY;
    }
  }
}
