package entente.link;

import static java.util.Comparator.comparing;

import entente.core.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A person, and the posts held.
 *
 * @param life from birth to the end of the year of death
 */
record Person(
    String id,
    String name,
    Optional<Gender> gender,
    Period life,
    Optional<String> country,
    List<Office> offices)
    implements Entry {
  /** Those who have held a post of one of these are afterwards the elite: ELI. */
  private static final Set<String> STATE = Set.of("GOV", "LEG", "MIL", "JUD", "COP", "SPY");

  private static final int ADULT = 16;

  Person {
    offices = List.copyOf(offices);
  }

  @Override
  public Actor actor(Optional<LocalDate> date) {
    Optional<Office> post = posts(date).findFirst();
    Optional<String> belongs = post.map(Office::country).or(() -> country).or(this::anyCountry);
    return new Actor(id, name, Actor.Kind.PERSON, belongs, sectors(date));
  }

  /** The posts held on {@code date}; without a date, the last one. */
  private Stream<Office> posts(Optional<LocalDate> date) {
    return date.map(day -> offices.stream().filter(o -> o.period().contains(day)))
        .orElseGet(() -> offices.stream().skip(Math.max(0, offices.size() - 1)));
  }

  private List<String> sectors(Optional<LocalDate> date) {
    List<String> held = posts(date).map(Office::sector).distinct().toList();
    if (!held.isEmpty() || date.isEmpty()) {
      return held;
    }
    List<Office> past =
        offices.stream().filter(o -> o.period().isBefore(date.orElseThrow())).toList();
    return past.stream().anyMatch(o -> STATE.contains(o.sector()))
        ? List.of("ELI")
        : past.stream().map(Office::sector).distinct().toList();
  }

  private Optional<String> anyCountry() {
    return offices.stream().map(Office::country).findFirst();
  }

  boolean belongsTo(String code) {
    return country.filter(code::equals).isPresent()
        || offices.stream().anyMatch(o -> o.country().equals(code));
  }

  /** Years between {@code date} and the nearest day in a post; 0 for someone in office. */
  double yearsFrom(LocalDate date) {
    return offices.stream()
        .map(o -> o.period().yearsFrom(date))
        .min(comparing(years -> years))
        .orElse(0.0);
  }

  @Override
  public boolean exists(LocalDate date) {
    // The dead are written about; the unborn and the children are not.
    return life.from().map(born -> !date.isBefore(born.plusYears(ADULT))).orElse(true);
  }
}
