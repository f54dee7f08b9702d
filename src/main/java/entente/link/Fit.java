package entente.link;

import entente.core.NameType;
import java.time.LocalDate;
import java.util.Optional;

/** How well an entry of the catalogue fits a name that has its words. */
final class Fit {
  private static final double LOST_PER_YEAR = 0.02;
  private static final double NEARNESS = 0.03;

  /** How many years before its founding a body may be spoken of. */
  private static final int FOUNDING = 2;

  /** How many years before a first post a surname alone may do. */
  private static final int RISE = 10;

  private final NameType type;
  private final Description description;
  private final Optional<LocalDate> date;
  private final Catalogue catalogue;
  private final Place place;

  Fit(NameType type, Description description, Reading reading) {
    this.type = type;
    this.description = description;
    this.date = reading.date();
    this.catalogue = reading.catalogue();
    this.place = reading.place();
  }

  /** A probability in [0, 1]; 0 where it cannot be. */
  double of(Name name) {
    return switch (name.entry()) {
      case Country country -> country(name, country);
      case Organisation body -> organisation(name, body);
      case People people -> 0.6;
      case Person person -> person(name, person);
    };
  }

  private double country(Name name, Country country) {
    // Jordan and Georgia are people's names too; Russia is not, whatever the reader thinks.
    if (type == NameType.PERSON
        && (name.words().size() > 1 || catalogue.isGivenName(name.words().getFirst()))) {
      return 0;
    }
    // Few towns are so great that nobody and no firm is called as they are.
    if (name.shared() && name.is(Name.Sense.TOWN) && type != NameType.LOCATION) {
      return 0;
    }
    double score =
        switch (name.sense()) {
          case FULL, SHORT -> 0.97;
          case SEAT -> 0.93;
          case ADJECTIVE -> 0.9;
          case CAPITAL -> 0.8;
          case TOWN -> 0.55;
          case PEOPLE -> 0.6;
        };
    double typed = type == NameType.PERSON ? 0.75 : 1;
    double near = place.share(country.id()) * NEARNESS;
    return (score + near) * typed * (country.exists(date) ? 1 : 0.7);
  }

  private double organisation(Name name, Organisation body) {
    boolean foreign =
        origin().isPresent()
            && body.country().flatMap(catalogue::country).isPresent()
            && !origin().equals(body.country());
    // Every country has its Greens; and nobody is told of long before it was founded.
    boolean others = name.shared() && body.isPolitical() && isElsewhere(body);
    boolean unborn = date.filter(d -> body.period().isAfter(d.plusYears(FOUNDING))).isPresent();
    // The Australian Senate is not the one that "the Senate" means.
    if (foreign || others || unborn) {
      return 0;
    }
    double typed = type == NameType.PERSON ? 0.6 : type == NameType.LOCATION ? 0.85 : 0.95;
    double near = body.country().map(place::share).orElse(0.0) * NEARNESS;
    return typed * (body.exists(date) ? 1 : 0.7) + near;
  }

  private boolean isElsewhere(Organisation body) {
    return body.country().filter(place::isElsewhere).isPresent();
  }

  /** The country that the words around the name tell. */
  private Optional<String> origin() {
    return description
        .origin()
        .flatMap(o -> o.actor().country())
        .filter(code -> catalogue.country(code).isPresent());
  }

  private double person(Name name, Person person) {
    boolean stranger = origin().filter(code -> !person.belongsTo(code)).isPresent();
    boolean otherGender =
        description.gender().isPresent()
            && person.gender().isPresent()
            && !description.gender().equals(person.gender());
    boolean bare = name.sense() == Name.Sense.SHORT;
    // A surname alone is for those who have made one; nobody wrote so of Kamala Harris in 1987.
    boolean unknown = bare && date.filter(day -> isUnknown(person, day)).isPresent();
    if (otherGender || (stranger && bare) || unknown || !person.exists(date)) {
      return 0;
    }
    double years = date.map(person::yearsFrom).orElse(0.0);
    double base = bare ? (date.isPresent() ? 0.92 : 0.8) : stranger ? 0.6 : 0.97;
    double typed = type == NameType.PERSON ? 1 : type == NameType.ORGANISATION ? 0.85 : 0.6;
    double faded = Math.min(bare ? 0.4 : 0.1, years * LOST_PER_YEAR);
    double lost = hasHeldTitle(person) ? faded / 2 : faded;
    return Math.min(
        0.99, (base - lost) * typed + (holdsTitle(person) ? 0.02 : 0) + (leads(person) ? 0.01 : 0));
  }

  private static boolean isUnknown(Person person, LocalDate day) {
    return !person.offices().isEmpty()
        && person.offices().stream().allMatch(o -> o.period().isAfter(day.plusYears(RISE)));
  }

  /** Of two with one name, whoever leads a country is the likelier in the news. */
  private boolean leads(Person person) {
    return date.filter(
            day ->
                person.offices().stream()
                    .anyMatch(
                        post ->
                            catalogue.officials().leaders(post.country(), day).contains(person)))
        .isPresent();
  }

  private boolean holdsTitle(Person person) {
    return description
        .agent()
        .flatMap(Agent::office)
        .filter(office -> date.map(day -> holds(person, office, day)).orElse(true))
        .isPresent();
  }

  // "President Clinton", said long after: he who was president, not his wife.
  private boolean hasHeldTitle(Person person) {
    return description
        .agent()
        .flatMap(Agent::office)
        .filter(office -> person.offices().stream().anyMatch(p -> p.role().equals(office)))
        .isPresent();
  }

  private boolean holds(Person person, String office, LocalDate day) {
    return person.offices().stream()
        .anyMatch(
            post -> catalogue.officials().holders(office, post.country(), day).contains(person));
  }
}
