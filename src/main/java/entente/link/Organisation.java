package entente.link;

import entente.core.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A body with a name: a firm, a party, an alliance, an armed group. */
record Organisation(
    String id,
    String name,
    Actor.Kind kind,
    Optional<String> country,
    List<String> sectors,
    Period period)
    implements Entry {
  Organisation {
    sectors = List.copyOf(sectors);
  }

  /** A party or a part of a state, of which every country has its like. */
  boolean isPolitical() {
    return sectors.stream().anyMatch(s -> s.equals("PTY") || OwnActors.isOfState(s));
  }

  @Override
  public Actor actor(Optional<LocalDate> date) {
    return new Actor(id, name, kind, country, sectors);
  }

  @Override
  public boolean exists(LocalDate date) {
    return period.contains(date);
  }
}
