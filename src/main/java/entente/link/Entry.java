package entente.link;

import entente.core.Actor;
import java.time.LocalDate;
import java.util.Optional;

/** A line of the catalogue: one actor, whatever the date. */
sealed interface Entry permits Country, Person, Organisation, People {
  String id();

  /** Who it is on {@code date}; without a date, as last known. */
  Actor actor(Optional<LocalDate> date);

  /** Whether it can be spoken of as acting on {@code date}. */
  boolean exists(LocalDate date);

  default boolean exists(Optional<LocalDate> date) {
    return date.map(this::exists).orElse(true);
  }
}
