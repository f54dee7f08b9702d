package entente.link;

import entente.core.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A state.
 *
 * @param id ISO 3166-1 alpha-3, or the code it had
 * @param adjective "Russian"; its name where it has none
 * @param period when it existed
 */
record Country(String id, String name, String adjective, Period period) implements Entry {
  @Override
  public Actor actor(Optional<LocalDate> date) {
    return new Actor(id, name, Actor.Kind.COUNTRY, Optional.of(id), List.of());
  }

  /** Its government, which "the Kremlin" and "the Russian government" both name. */
  Actor government() {
    return new Actor(
        id.toLowerCase(Locale.ROOT) + "-government",
        "Government of " + name,
        Actor.Kind.ORGANISATION,
        Optional.of(id),
        List.of("GOV"));
  }

  @Override
  public boolean exists(LocalDate date) {
    return period.contains(date);
  }
}
