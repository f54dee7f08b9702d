package entente.link;

import entente.core.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A people or a region without one state of its own: Kurds, Tibetans, Europeans.
 *
 * @param adjective "Kurdish"
 * @param name "Kurds"
 * @param countries where they live, where it matters
 */
record People(String adjective, String name, List<String> countries) implements Entry {
  People {
    countries = List.copyOf(countries);
  }

  @Override
  public String id() {
    return Words.slug(name);
  }

  @Override
  public Actor actor(Optional<LocalDate> date) {
    return new Actor(id(), name, Actor.Kind.GROUP, country(), List.of());
  }

  /** The country, if there is but one. */
  Optional<String> country() {
    return countries.size() == 1 ? Optional.of(countries.getFirst()) : Optional.empty();
  }

  @Override
  public boolean exists(LocalDate date) {
    return true;
  }
}
