package entente.link;

import entente.core.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads "the Russian president" as the one who holds that post on the date, if the catalogue has
 * exactly one; or else as the one of those who ever held it whom the article names.
 */
final class OfficeRule {
  private final Reading reading;
  private final Officials officials;

  OfficeRule(Reading reading) {
    this.reading = reading;
    this.officials = reading.catalogue().officials();
  }

  Optional<Found> holder(Nominal nominal) {
    Optional<String> office = nominal.agent().office();
    Optional<String> country =
        nominal.origin().map(Origin::actor).filter(OfficeRule::isState).flatMap(Actor::country);
    if (office.isEmpty() || country.isEmpty() || nominal.isOther()) {
      return Optional.empty();
    }
    return inOffice(nominal, office.orElseThrow(), country.orElseThrow())
        .or(() -> everInOffice(nominal, office.orElseThrow(), country.orElseThrow()));
  }

  /** The president of a party or a bank is not that of its country. */
  private static boolean isState(Actor actor) {
    return actor.kind() == Actor.Kind.COUNTRY
        || (actor.kind() == Actor.Kind.PERSON && actor.sector().filter("GOV"::equals).isPresent());
  }

  private Optional<Found> inOffice(Nominal nominal, String office, String country) {
    return reading
        .date()
        .map(day -> holders(office, country, day))
        .filter(holders -> holders.size() == 1)
        .map(holders -> found(nominal, holders.getFirst(), 0.85));
  }

  /** Of several leaders of a country, "the Russian leader" is the one whom the article names. */
  private List<Person> holders(String office, String country, LocalDate day) {
    if (!office.equals(Officials.LEADER)) {
      return officials.holders(office, country, day);
    }
    List<Person> leaders = officials.leaders(country, day);
    List<Person> named = leaders.stream().filter(this::isNamed).toList();
    return named.size() == 1 ? named : leaders;
  }

  private Optional<Found> everInOffice(Nominal nominal, String office, String country) {
    List<Person> named =
        officials.everHeld(office, country).stream().filter(this::isNamed).toList();
    return named.size() == 1
        ? Optional.of(found(nominal, named.getFirst(), 0.7))
        : Optional.empty();
  }

  private boolean isNamed(Person person) {
    return reading.all().anyMatch(f -> f.actor().id().equals(person.id()));
  }

  private Found found(Nominal nominal, Person person, double score) {
    return nominal.found(person.actor(reading.date()), score, person.gender());
  }
}
