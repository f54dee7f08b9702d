package entente.extract;

import entente.core.Actor;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What must hold for an entry of the lexicon to speak, beyond its words. */
sealed interface Condition {
  /**
   * The source or target is, or is not, of one of these classes.
   *
   * @param source whether it is about the source; else about the target
   */
  record End(boolean source, boolean holds, List<ActorClass> classes) implements Condition {
    boolean admits(Actor actor) {
      return classes.stream().anyMatch(c -> c.test(actor)) == holds;
    }
  }

  /** One of these lemmas stands, or none does, in the trigger's clause. */
  record Near(boolean holds, Set<String> lemmas) implements Condition {}

  /** The verb has no object. */
  record NoObject() implements Condition {}

  /** Coarse classes of actors that senses of a word depend on. */
  enum ActorClass implements Predicate<Actor> {
    ARMED(
        a ->
            a.kind() == Actor.Kind.COUNTRY
                || a.country().filter("IMG"::equals).isPresent()
                || a.sectors().stream()
                    .anyMatch(Set.of("MIL", "REB", "UAF", "PRM", "COP", "SPY")::contains)),
    STATE(
        a ->
            a.kind() == Actor.Kind.COUNTRY
                || a.sector()
                    .filter(Set.of("GOV", "MIL", "LEG", "JUD", "COP", "SPY")::contains)
                    .isPresent()),
    PERSON(a -> a.kind() == Actor.Kind.PERSON),
    PEOPLE(a -> a.kind() == Actor.Kind.GROUP),
    ORGANISATION(a -> a.kind() == Actor.Kind.ORGANISATION);

    private final Predicate<Actor> test;

    ActorClass(Predicate<Actor> test) {
      this.test = test;
    }

    @Override
    public boolean test(Actor actor) {
      return test.test(actor);
    }
  }
}
