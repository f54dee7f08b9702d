package entente.link;

import static java.time.temporal.ChronoUnit.DAYS;

import entente.core.Actor;
import entente.core.Mention;
import entente.core.Sentence;
import entente.core.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads a description as a person whom the article has named, without saying then what it says now:
 * "the prime minister" after Tony Blair, "the former foreign secretary" after Robin Cook, "the
 * billionaire" after Elon Musk.
 */
final class EpithetRule {
  /** How many sentences back. */
  private static final int REACH = 2;

  /** How many days a post may be vacant. */
  private static final int VACANT = 60;

  private static final Map<String, Gender> ANYBODY =
      Map.of("man", Gender.MALE, "woman", Gender.FEMALE);

  private final Reading reading;
  private final Catalogue catalogue;

  EpithetRule(Reading reading) {
    this.reading = reading;
    this.catalogue = reading.catalogue();
  }

  /** The only one named so far who holds the post on the date, or who held it before. */
  Optional<Found> inOffice(Nominal nominal) {
    Optional<String> office = nominal.agent().office();
    if (!speaksOfOne(nominal) || office.isEmpty()) {
      return Optional.empty();
    }
    List<Found> holders =
        people(nominal.mention()).filter(f -> hasHeld(f, office.orElseThrow(), nominal)).toList();
    int before = nominal.mention().sentence() - 1;
    return only(holders)
        .or(() -> only(holders.stream().filter(f -> f.mention().sentence() >= before).toList()))
        .map(f -> nominal.found(f.actor(), 0.75, f.gender()));
  }

  private boolean hasHeld(Found found, String office, Nominal nominal) {
    return catalogue.person(found.actor().id()).stream()
        .flatMap(p -> p.offices().stream())
        .filter(o -> catalogue.officials().isPost(o, office))
        .filter(o -> nominal.origin().map(Origin::actor).stream().allMatch(a -> isOf(a, o)))
        .anyMatch(o -> isThen(o, nominal.former()));
  }

  private static boolean isOf(Actor owner, Office office) {
    return owner.kind() == Actor.Kind.COUNTRY
        && owner.country().filter(office.country()::equals).isPresent();
  }

  private boolean isThen(Office office, boolean former) {
    Optional<LocalDate> day = reading.date();
    return former
        ? day.filter(office.period()::isBefore).isPresent()
        : day.filter(office.period()::contains).isPresent();
  }

  /** The only one of the sentences before of whom it may be said. */
  Optional<Found> epithet(Nominal nominal) {
    if (!speaksOfOne(nominal) || nominal.agent().office().isPresent() || isSpokenOf(nominal)) {
      return Optional.empty();
    }
    return (nominal.former() ? subjectBefore(nominal) : only(near(nominal)))
        .map(f -> nominal.found(f.actor(), 0.6, f.gender()));
  }

  private static boolean speaksOfOne(Nominal nominal) {
    return nominal.agent().kind() == Actor.Kind.PERSON
        && nominal.isDefinite()
        && !nominal.noun().plural()
        && nominal.deputy().isEmpty();
  }

  /** Whether somebody else was told by that word before. */
  private boolean isSpokenOf(Nominal nominal) {
    return reading
        .all()
        .filter(f -> f.isBefore(nominal.mention()))
        .flatMap(f -> f.agent().stream())
        .anyMatch(a -> a.head().equals(nominal.agent().head()));
  }

  /** Those named in the sentences before of whom the noun is true. */
  private List<Found> near(Nominal nominal) {
    int here = nominal.mention().sentence();
    return named(nominal.mention())
        .filter(f -> here - f.mention().sentence() <= REACH && isApart(f, nominal.mention()))
        .filter(f -> isTrue(nominal, f))
        .toList();
  }

  /** In "Merkel said the official lied" that is somebody else. */
  private boolean isApart(Found found, Mention mention) {
    return found.mention().sentence() < mention.sentence()
        || reading
            .sentence(mention)
            .tokens()
            .subList(found.mention().end(), mention.first())
            .stream()
            .anyMatch(t -> t.text().equals(";"));
  }

  private static boolean isTrue(Nominal nominal, Found found) {
    Agent agent = nominal.agent();
    boolean stranger =
        nominal.origin().map(Origin::actor).filter(a -> !isSameCountry(a, found)).isPresent();
    boolean gender =
        ANYBODY.containsKey(agent.noun())
            && found.gender().filter(ANYBODY.get(agent.noun())::equals).isPresent();
    boolean sector = agent.sector().filter(found.actor().sectors()::contains).isPresent();
    return !stranger && (gender || sector);
  }

  private static boolean isSameCountry(Actor owner, Found found) {
    return owner.kind() == Actor.Kind.COUNTRY && owner.country().equals(found.actor().country());
  }

  /** The person who is the subject of what was said before: "the former coca grower". */
  private Optional<Found> subjectBefore(Nominal nominal) {
    int here = nominal.mention().sentence();
    return nominal.origin().isPresent()
        ? Optional.empty()
        : subject(here, f -> f.isBefore(nominal.mention()) && isApart(f, nominal.mention()))
            .or(() -> here == 0 ? Optional.empty() : subject(here - 1, f -> true));
  }

  private Optional<Found> subject(int index, Predicate<Found> condition) {
    Sentence sentence = reading.sentences().get(index);
    return sentence.tokens().stream()
        .filter(t -> t.is("nsubj") && isRoot(sentence, t))
        .flatMap(t -> reading.at(index, t).stream())
        .filter(f -> f.isPerson() && catalogue.person(f.actor().id()).isPresent())
        .filter(condition)
        .findFirst();
  }

  private static boolean isRoot(Sentence sentence, Token subject) {
    return sentence.head(subject).filter(verb -> verb.is("root")).isPresent();
  }

  /** "her predecessor", "Trump's successor": who held that post before or after. */
  Optional<Found> neighbour(Nominal nominal) {
    boolean before = nominal.agent().noun().equals("predecessor");
    if (nominal.noun().plural() || !(before || nominal.agent().noun().equals("successor"))) {
      return Optional.empty();
    }
    return nominal
        .origin()
        .flatMap(o -> catalogue.person(o.actor().id()))
        .flatMap(p -> neighbour(p, before))
        .map(p -> nominal.found(p.actor(reading.date()), 0.8, p.gender()));
  }

  private Optional<Person> neighbour(Person person, boolean before) {
    return reading
        .date()
        .flatMap(day -> lastPost(person, day))
        .flatMap(office -> neighbour(person, office, before));
  }

  /** The post held on a day, or else the last one before. */
  private static Optional<Office> lastPost(Person person, LocalDate day) {
    return person.offices().stream()
        .filter(o -> o.period().contains(day))
        .findFirst()
        .or(
            () ->
                person.offices().stream()
                    .filter(o -> o.period().isBefore(day))
                    .reduce((a, b) -> b));
  }

  private Optional<Person> neighbour(Person person, Office office, boolean before) {
    List<Person> others =
        catalogue.officials().everHeld(office.role(), office.country()).stream()
            .filter(p -> !p.id().equals(person.id()))
            .filter(p -> p.offices().stream().anyMatch(o -> meets(o, office, before)))
            .toList();
    return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
  }

  /** Whether one holder of a post took it over from the other. */
  private boolean meets(Office other, Office office, boolean before) {
    Optional<LocalDate> left = before ? other.period().to() : office.period().to();
    Optional<LocalDate> came = before ? office.period().from() : other.period().from();
    return other.country().equals(office.country())
        && catalogue.officials().isPost(other, office.role())
        && left.isPresent()
        && came.isPresent()
        && Math.abs(DAYS.between(left.orElseThrow(), came.orElseThrow())) <= VACANT;
  }

  /** "the Italian": the last person named near by who is one, or the only one of all. */
  Optional<Found> compatriot(Mention mention, Country country) {
    List<Found> all = named(mention).filter(f -> isFrom(f.actor(), country.id())).toList();
    Stream<Found> near =
        all.stream().filter(f -> mention.sentence() - f.mention().sentence() <= REACH);
    return reading.latest(mention, near).or(() -> only(all));
  }

  /** What "his Austrian counterpart" is: what he is himself, as that country calls it. */
  Optional<Agent> counterpart(Mention mention, Optional<Origin> origin) {
    Sentence sentence = reading.sentence(mention);
    return sentence
        .dependents(sentence.token(mention.head()), "nmod:poss")
        .flatMap(t -> reading.at(mention.sentence(), t).stream())
        .filter(Found::isPerson)
        .findFirst()
        .flatMap(this::post)
        .map(post -> of(post, origin.flatMap(o -> o.actor().country())));
  }

  /** A chancellor's counterpart is a prime minister where there are no chancellors. */
  private Agent of(Agent post, Optional<String> country) {
    Optional<Agent> chancellor = catalogue.agents().named("chancellor");
    Optional<Agent> premier = catalogue.agents().named("prime minister");
    boolean there =
        chancellor.filter(a -> country.filter(a.countries()::contains).isPresent()).isPresent();
    boolean heads = Stream.concat(chancellor.stream(), premier.stream()).anyMatch(post::equals);
    return heads ? (there ? chancellor : premier).orElse(post) : post;
  }

  private Optional<Agent> post(Found found) {
    return catalogue.person(found.actor().id()).stream()
        .flatMap(p -> p.offices().stream())
        .filter(o -> isThen(o, false))
        .flatMap(o -> catalogue.agents().named(o.role()).stream())
        .findFirst()
        .or(found::agent);
  }

  private boolean isFrom(Actor actor, String country) {
    return actor.country().filter(country::equals).isPresent()
        || catalogue.person(actor.id()).filter(p -> p.belongsTo(country)).isPresent();
  }

  private Stream<Found> named(Mention mention) {
    return people(mention).filter(f -> f.mention().name().isPresent());
  }

  private Stream<Found> people(Mention mention) {
    return reading.all().filter(f -> f.isPerson() && f.isBefore(mention));
  }

  private static Optional<Found> only(List<Found> found) {
    long several = found.stream().map(f -> f.actor().id()).distinct().count();
    return several == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
