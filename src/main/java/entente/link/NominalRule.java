package entente.link;

import entente.core.Actor;
import entente.core.Mention;
import entente.core.Sentence;
import entente.core.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says whom a description means: "the Russian president", "protesters in Minsk", "the company". */
final class NominalRule {
  private static final Set<String> GOVERNMENT =
      Set.of("government", "administration", "regime", "federal government", "central government");

  /** Nouns that only say what an armed group or a party is: "the Hamas movement". */
  private static final Set<String> BODY =
      Set.of("group", "movement", "organisation", "organization", "militia", "party", "faction");

  private static final Set<String> POSSESSIVE = Set.of("'s", "’s", "'", "’");

  private final Reading reading;

  private final Catalogue catalogue;
  private final OriginFinder origins;
  private final CountryRule countries;
  private final EarlierRule earlier;
  private final BodyRule bodies;
  private final OfficeRule offices;
  private final HeadRule heads;
  private final EpithetRule epithets;
  private final OwnBody own;

  NominalRule(Reading reading) {
    this.reading = reading;
    this.catalogue = reading.catalogue();
    this.origins = new OriginFinder(reading);
    this.countries = new CountryRule(reading);
    this.earlier = new EarlierRule(reading);
    this.bodies = new BodyRule(reading);
    this.offices = new OfficeRule(reading);
    this.heads = new HeadRule(reading);
    this.epithets = new EpithetRule(reading);
    this.own = new OwnBody(reading, origins);
  }

  /** Empty where the words name nobody who can act. */
  Optional<Found> link(Mention mention) {
    Sentence sentence = reading.sentence(mention);
    return countries
        .link(mention)
        .or(() -> people(mention, sentence))
        .or(() -> counted(mention, sentence))
        .or(() -> link(mention, Optional.empty()));
  }

  /** "a group of journalists" are journalists. */
  private Optional<Found> counted(Mention mention, Sentence sentence) {
    Token head = sentence.token(mention.head());
    if (!Partitive.is(head.text().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return sentence
        .dependents(head, "nmod")
        .filter(t -> sentence.dependents(t, "case").anyMatch(c -> c.text().equals("of")))
        .flatMap(t -> reading.mentions().stream().filter(m -> isHead(m, mention, t)))
        .findFirst()
        .flatMap(this::link)
        .map(f -> new Found(mention, f.actor(), f.score(), f.words(), f.gender(), f.agent()));
  }

  private static boolean isHead(Mention mention, Mention other, Token token) {
    return mention.kind() == Mention.Kind.NOMINAL
        && mention.sentence() == other.sentence()
        && mention.head() == token.index()
        && mention.head() != other.head();
  }

  /**
   * As {@link #link(Mention)}, for a mention that a name qualifies: "the Trump administration".
   *
   * @param named what the name belongs to, where the words around it tell no better
   */
  Optional<Found> link(Mention mention, Optional<Origin> named) {
    Sentence sentence = reading.sentence(mention);
    return catalogue
        .agents()
        .around(sentence.tokens(), mention.head(), mention.first(), end(mention, sentence))
        .map(noun -> link(mention, noun, named));
  }

  private Found link(Mention mention, Agents.Found noun, Optional<Origin> named) {
    if (!noun.agent().noun().equals("counterpart")) {
      return link(nominal(mention, noun, named));
    }
    // Who is told as a counterpart is not "the president" of the sentences to come.
    Found found = link(nominal(mention, counterpart(mention, noun, named), named));
    return new Found(
        mention,
        found.actor(),
        found.score(),
        List.of(),
        found.gender(),
        Optional.of(noun.agent()));
  }

  /** "his counterpart" has the same post as he. */
  private Agents.Found counterpart(Mention mention, Agents.Found noun, Optional<Origin> named) {
    return epithets
        .counterpart(mention, origins.of(mention, noun, named))
        .map(post -> new Agents.Found(post, noun.first(), noun.end(), noun.plural()))
        .orElse(noun);
  }

  /** Where the title ends that the mention begins: "secretary" is one "of state". */
  private int end(Mention mention, Sentence sentence) {
    int end = mention.end();
    return end < sentence.size()
        ? catalogue.agents().post(sentence.tokens(), end).map(Agents.Found::end).orElse(end)
        : end;
  }

  private Nominal nominal(Mention mention, Agents.Found noun, Optional<Origin> named) {
    Sentence sentence = reading.sentence(mention);
    int first = afterPossessor(sentence, mention.first(), noun.first());
    boolean former = Description.isFormer(sentence, first, noun.first() + 1);
    return new Nominal(mention, sentence, noun, origins.of(mention, noun, named), former);
  }

  /** Past "the ousted premier's". */
  private static int afterPossessor(Sentence sentence, int first, int noun) {
    int after = noun;
    while (after > first && !POSSESSIVE.contains(sentence.token(after - 1).text())) {
      after--;
    }
    return after;
  }

  private Found link(Nominal nominal) {
    return apposed(nominal)
        .or(() -> earlier.described(nominal))
        .or(() -> earlier.group(nominal))
        .or(() -> earlier.namesake(nominal))
        .or(() -> earlier.ofStates(nominal))
        .or(() -> government(nominal))
        .or(() -> heads.holder(nominal))
        .or(() -> offices.holder(nominal))
        .or(() -> epithets.neighbour(nominal))
        .or(() -> epithets.inOffice(nominal))
        .or(() -> armed(nominal))
        .or(() -> bodies.named(nominal))
        .or(() -> epithets.epithet(nominal))
        .or(() -> heads.ofTheArticle(nominal))
        .or(() -> ofTheArticle(nominal))
        .orElseGet(() -> own.of(nominal));
  }

  /** "the prime minister" is that of the country which the article is about. */
  private Optional<Found> ofTheArticle(Nominal nominal) {
    return nominal.origin().isPresent() || !nominal.isDefinite()
        ? Optional.empty()
        : origins
            .context(nominal.mention(), nominal.agent())
            .flatMap(origin -> offices.holder(nominal.of(origin)));
  }

  /** "the Russians": their country, though not its state; "40 Palestinians": its citizens. */
  private Optional<Found> people(Mention mention, Sentence sentence) {
    List<Hit> hits = reading.hits(sentence, mention.first(), mention.head() + 1);
    if (hits.isEmpty()
        || hits.getLast().end() != mention.head() + 1
        || isWithinNoun(mention, sentence, hits.getLast())) {
      return Optional.empty();
    }
    return Names.best(hits.getLast().names(), reading.date())
        .map(
            name ->
                compatriot(mention, sentence, name)
                    .orElseGet(
                        () ->
                            new Found(
                                mention,
                                Citizens.meant(reading, mention, name, hits.getLast().first()),
                                name.is(Name.Sense.PEOPLE, Name.Sense.ADJECTIVE) ? 0.6 : 0.85,
                                List.of(),
                                Optional.empty(),
                                Optional.empty())));
  }

  /** "the Italian", which unlike "the French" is one person. */
  private Optional<Found> compatriot(Mention mention, Sentence sentence, Name name) {
    return name.entry() instanceof Country country && Citizens.isOne(sentence, mention.head())
        ? epithets
            .compatriot(mention, country)
            .map(f -> new Found(mention, f.actor(), 0.65, List.of(), f.gender(), f.agent()))
        : Optional.empty();
  }

  /** "the CIA" of "director of the CIA". */
  private boolean isWithinNoun(Mention mention, Sentence sentence, Hit hit) {
    return catalogue
        .agents()
        .around(sentence.tokens(), mention.head(), mention.first(), mention.end())
        .filter(noun -> noun.first() < hit.first())
        .isPresent();
  }

  /** The name that stands beside it in apposition. */
  private Optional<Found> apposed(Nominal nominal) {
    Sentence sentence = nominal.sentence();
    Token head = sentence.token(nominal.mention().head());
    Optional<Token> above = head.is("appos") ? sentence.head(head) : Optional.empty();
    return above
        .or(() -> sentence.dependent(head, "appos"))
        .flatMap(t -> reading.at(nominal.mention().sentence(), t))
        .filter(f -> f.mention().name().isPresent() && fits(f, nominal.agent()))
        .map(f -> nominal.found(f.actor(), 0.9, f.gender()));
  }

  private static boolean fits(Found found, Agent agent) {
    return agent.kind() == Actor.Kind.PERSON
        ? found.isPerson()
        : !found.isPerson() && found.actor().kind() != Actor.Kind.COUNTRY;
  }

  static boolean isGovernment(Agent agent) {
    return GOVERNMENT.contains(agent.noun());
  }

  /** "the Russian government", "the Trump administration". */
  private Optional<Found> government(Nominal nominal) {
    Optional<Origin> origin =
        nominal.origin().or(() -> origins.context(nominal.mention(), nominal.agent()));
    if (!isGovernment(nominal.agent()) || nominal.former() || origin.isEmpty()) {
      return Optional.empty();
    }
    Actor owner = origin.orElseThrow().actor();
    double score = nominal.origin().isPresent() ? 0.93 : 0.65;
    return owner.kind() == Actor.Kind.PERSON
        ? Optional.of(nominal.found(OwnActors.administration(owner, catalogue.surname(owner)), 0.9))
        : catalogue.country(owner.id()).map(state -> nominal.found(state.government(), score));
  }

  /** "Hamas militants" act as Hamas, and so do its leader's men; "the Hamas movement" is Hamas. */
  private Optional<Found> armed(Nominal nominal) {
    return nominal
        .origin()
        .map(Origin::actor)
        .flatMap(this::ledBy)
        .filter(a -> isBody(nominal) || (OwnActors.isArmed(a) && isFighter(nominal)))
        .map(a -> nominal.found(a, 0.85));
  }

  /** The body itself, or that of the person. */
  private Optional<Actor> ledBy(Actor actor) {
    return switch (actor.kind()) {
      case ORGANISATION, GROUP -> Optional.of(actor);
      case PERSON ->
          reading
              .date()
              .flatMap(day -> catalogue.posts().bodyOf(actor.id(), day))
              .map(body -> body.actor(reading.date()));
      case COUNTRY, UNKNOWN -> Optional.empty();
    };
  }

  private static boolean isFighter(Nominal nominal) {
    Agent agent = nominal.agent();
    return OwnActors.isArmed(agent) || (agent.noun().equals("man") && nominal.noun().plural());
  }

  private static boolean isBody(Nominal nominal) {
    return BODY.contains(nominal.agent().noun()) && !nominal.noun().plural();
  }
}
