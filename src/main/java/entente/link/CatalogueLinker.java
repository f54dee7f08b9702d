package entente.link;

import static java.util.Comparator.comparing;

import entente.core.Annotated;
import entente.core.Link;
import entente.core.Linked;
import entente.core.Mention;
import entente.core.Role;
import entente.core.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Links by the catalogue first, then by what the article itself has said, then by the words around:
 * names, then nationalities, then descriptions, then pronouns, since each rests on those before.
 */
public final class CatalogueLinker implements Linker {
  private final Catalogue catalogue;

  public CatalogueLinker(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public Linked link(Annotated annotated) {
    Reading reading = new Reading(catalogue, annotated);
    FullNames fullNames = new FullNames(reading);
    NameRule names = new NameRule(reading, fullNames);
    NominalRule nominals = new NominalRule(reading);
    PronounRule pronouns = new PronounRule(reading);
    PluralRule plurals = new PluralRule(reading);
    Map<Mention, List<Found>> together = new HashMap<>();

    for (Mention mention : longestFirst(annotated.mentions().stream())) {
      if (mention.name().isPresent()
          && !isWithinTitle(reading, mention)
          && !isCitizen(reading, mention)
          && !isDescription(reading, mention)
          && !Venue.is(reading, mention)) {
        names
            .link(mention)
            .ifPresent(
                found -> {
                  reading.add(found);
                  fullNames.add(found);
                });
      }
    }
    each(
        reading,
        of(annotated, Mention.Kind.ADJECTIVE).filter(m -> !Venue.is(reading, m)),
        m -> ruled(reading, names, nominals, m).or(() -> adjective(reading, m)));
    each(
        reading,
        of(annotated, Mention.Kind.NAME).filter(m -> !isWithinTitle(reading, m)),
        m -> described(reading, names, nominals, m));
    each(
        reading,
        inReadingOrder(annotated),
        m -> {
          List<Found> several = plurals.link(m);
          if (several.size() > 1) {
            together.put(m, several);
            return Optional.empty();
          }
          return m.kind() == Mention.Kind.NOMINAL ? nominals.link(m) : pronouns.link(m);
        });
    return new Linked(
        annotated,
        annotated.mentions().stream()
            .map(m -> together.containsKey(m) ? several(m, together.get(m)) : link(reading, m))
            .toList(),
        annotated.mentions().stream().flatMap(m -> role(reading, names, m).stream()).toList());
  }

  /** Whoever has a name of their own learns nothing from a bare "man" or "official". */
  private static Optional<Role> role(Reading reading, NameRule names, Mention mention) {
    Optional<Found> person = reading.found(mention).filter(Found::isPerson);
    Optional<Description> said = names.said(mention).filter(CatalogueLinker::tellsARole);
    return person.flatMap(
        p ->
            said.flatMap(Description::title)
                .map(
                    title ->
                        new Role(
                            mention,
                            p.actor(),
                            title,
                            said.flatMap(Description::origin)
                                .map(Origin::actor)
                                .filter(a -> !a.id().equals(p.actor().id())))));
  }

  private static boolean tellsARole(Description said) {
    return said.agent().filter(a -> a.sector().isPresent()).isPresent();
  }

  private static void each(
      Reading reading, Stream<Mention> mentions, Function<Mention, Optional<Found>> rule) {
    mentions
        .filter(m -> reading.found(m).isEmpty())
        .forEachOrdered(m -> rule.apply(m).ifPresent(reading::add));
  }

  private static Stream<Mention> of(Annotated annotated, Mention.Kind kind) {
    return annotated.mentions().stream().filter(m -> m.kind() == kind);
  }

  /** Descriptions and pronouns by their heads: "his" before the noun that it qualifies. */
  private static Stream<Mention> inReadingOrder(Annotated annotated) {
    return annotated.mentions().stream()
        .filter(m -> m.kind() == Mention.Kind.NOMINAL || m.kind() == Mention.Kind.PRONOUN)
        .sorted(comparing(Mention::sentence).thenComparing(Mention::head));
  }

  /** Full names before the short ones that repeat them; otherwise in text order. */
  private static List<Mention> longestFirst(Stream<Mention> mentions) {
    return mentions
        .sorted(comparing(m -> m.name().map(n -> n.first() - n.end()).orElse(0)))
        .toList();
  }

  private static Link several(Mention mention, List<Found> all) {
    return new Link.Several(
        mention,
        all.stream().map(Found::actor).toList(),
        all.stream().mapToDouble(Found::score).min().orElse(0));
  }

  private static Link link(Reading reading, Mention mention) {
    return reading
        .found(mention)
        .<Link>map(f -> new Link.Known(mention, f.actor(), f.score()))
        .orElseGet(() -> new Link.Nil(mention));
  }

  private static Optional<Found> adjective(Reading reading, Mention mention) {
    List<Hit> hits = reading.hits(reading.sentence(mention));
    return hits.stream()
        .filter(h -> h.covers(mention.head()))
        .flatMap(h -> Names.best(h.names(), reading.date()).stream())
        .findFirst()
        .map(
            name ->
                new Found(
                    mention,
                    name.entry().actor(reading.date()),
                    name.entry() instanceof People ? 0.6 : 0.9,
                    List.of(),
                    Optional.empty(),
                    Optional.empty()));
  }

  /** "the Italian". */
  private static boolean isCitizen(Reading reading, Mention mention) {
    Sentence sentence = reading.sentence(mention);
    List<Hit> hits = reading.hits(sentence, mention.head(), mention.head() + 1);
    return !hits.isEmpty()
        && hits.getFirst().names().stream()
            .allMatch(n -> n.is(Name.Sense.PEOPLE, Name.Sense.ADJECTIVE))
        && Citizens.isOne(sentence, mention.head());
  }

  /** "State" in "the Secretary of State". */
  private boolean isWithinTitle(Reading reading, Mention mention) {
    int of = mention.first() - 1;
    return of > 0
        && catalogue
            .agents()
            .post(reading.sentence(mention).tokens(), of)
            .filter(noun -> noun.end() > mention.head())
            .isPresent();
  }

  /**
   * Whether the name only qualifies a noun ("the Trump administration") or is nothing but an origin
   * and an agent noun ("Russian Foreign Ministry").
   */
  private boolean isDescription(Reading reading, Mention mention) {
    Mention.Name name = mention.name().orElseThrow();
    return mention.head() >= name.end()
        || isOriginAndNoun(reading, reading.sentence(mention), name);
  }

  private boolean isOriginAndNoun(Reading reading, Sentence sentence, Mention.Name name) {
    Optional<Agents.Found> noun =
        catalogue.agents().around(sentence.tokens(), name.end() - 1, name.first(), name.end());
    if (noun.isEmpty()
        || isKnown(reading, sentence, name)
        || !isOfState(noun.orElseThrow().agent())) {
      return false;
    }
    boolean government = NominalRule.isGovernment(noun.orElseThrow().agent());
    int end = noun.orElseThrow().first();
    List<Hit> hits = reading.hits(sentence, name.first(), end);
    return IntStream.range(name.first(), end)
        .allMatch(
            i ->
                List.of("the", "'s", "’s").contains(text(sentence, i))
                    || hits.stream().anyMatch(h -> h.covers(i) && isOrigin(h, government)));
  }

  /** Bodies of a state go by their nation and noun; firms and parties have names. */
  private static boolean isOfState(Agent agent) {
    return agent.sector().filter(OwnActors::isOfState).isPresent();
  }

  private static boolean isOrigin(Hit hit, boolean government) {
    return hit.names().stream()
        .map(Name::entry)
        .anyMatch(
            e ->
                e instanceof Country || e instanceof People || (government && e instanceof Person));
  }

  private static boolean isKnown(Reading reading, Sentence sentence, Mention.Name name) {
    List<Hit> hits = reading.hits(sentence, name.first(), name.end());
    return !hits.isEmpty() && hits.getLast().end() == name.end();
  }

  private static String text(Sentence sentence, int token) {
    return sentence.token(token).text().toLowerCase(Locale.ROOT);
  }

  private Optional<Found> described(
      Reading reading, NameRule names, NominalRule nominals, Mention mention) {
    Mention.Name name = mention.name().orElseThrow();
    if (mention.head() < name.end()) {
      return ruled(reading, names, nominals, mention).or(() -> nominals.link(mention));
    }
    Mention inner = part(mention, name.first(), name.end());
    Optional<Found> whose =
        isOriginAndNoun(reading, reading.sentence(mention), name)
            ? ruled(reading, names, nominals, inner).or(() -> nominals.link(inner))
            : names.link(inner);
    return nominals.link(mention, whose.map(f -> Origin.of(f.actor(), catalogue)));
  }

  /** "Trump Administration", by who heads it. */
  private Optional<Found> ruled(
      Reading reading, NameRule names, NominalRule nominals, Mention mention) {
    return mention
        .name()
        .flatMap(name -> owner(reading, names, mention, name))
        .flatMap(owner -> nominals.link(mention, Optional.of(owner)));
  }

  /** "Trump" of "the Trump Administration", all of which the reader takes for a name. */
  private Optional<Origin> owner(
      Reading reading, NameRule names, Mention mention, Mention.Name name) {
    Sentence sentence = reading.sentence(mention);
    return catalogue
        .agents()
        .around(sentence.tokens(), name.end() - 1, name.first(), name.end())
        .map(Agents.Found::first)
        .filter(
            noun ->
                reading.hits(sentence, name.first(), noun).stream()
                    .anyMatch(CatalogueLinker::isPerson))
        .flatMap(noun -> names.link(part(mention, name.first(), noun)))
        .filter(Found::isPerson)
        .map(f -> Origin.of(f.actor(), catalogue));
  }

  private static boolean isPerson(Hit hit) {
    return hit.names().stream().anyMatch(n -> n.entry() instanceof Person);
  }

  /** Some tokens of a mention, as a name. */
  private static Mention part(Mention mention, int first, int end) {
    Mention.Name name = mention.name().orElseThrow();
    return new Mention(
        mention.sentence(),
        end - 1,
        first,
        end,
        name.span(),
        Mention.Kind.NAME,
        Optional.of(new Mention.Name(name.type(), first, end, name.span())));
  }
}
