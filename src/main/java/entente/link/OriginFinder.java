package entente.link;

import entente.core.Actor;
import entente.core.Mention;
import entente.core.Sentence;
import entente.core.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a described actor belongs to. */
final class OriginFinder {
  private static final double SURE = 0.5;
  private static final Set<String> STRANGERS = Set.of("REF", "MNC", "IGO", "NGO", "BUS", "JRN");

  /** Sectors of those who are met where they live and serve. */
  private static final Set<String> RESIDENT =
      Set.of("AGR", "COP", "CVL", "EDU", "JUD", "LAB", "MED", "UAF");

  /** Nouns for what each country has one of. */
  private static final Set<String> ONE_EACH =
      Set.of(
          "administration",
          "air force",
          "army",
          "central bank",
          "foreign ministry",
          "government",
          "military",
          "navy",
          "parliament");

  /** Those of one state whom the news of another speaks of. */
  private static final Set<String> GUESTS =
      Set.of(
          "envoy",
          "ambassador",
          "diplomat",
          "mediator",
          "observer",
          "peacekeeper",
          "consul",
          "attaché",
          "monitor",
          "foreigner",
          "expatriate",
          "tourist",
          "visitor",
          "donor");

  /** Words for those who come from somewhere else. */
  private static final Set<String> OUTSIDE =
      Set.of(
          "allied",
          "foreign",
          "friendly",
          "overseas",
          "international",
          "multinational",
          "western",
          "neighbouring",
          "neighboring",
          "world",
          "global",
          "regional");

  private static final Set<String> OWN = Set.of("our", "my", "your");

  private static final Set<String> POSSESSIVE = Set.of("his", "her", "its", "their");

  private final Reading reading;

  OriginFinder(Reading reading) {
    this.reading = reading;
  }

  /**
   * From the words before the noun, or after it.
   *
   * @param named what a name within the mention says, where the words before say nothing
   */
  Optional<Origin> of(Mention mention, Agents.Found noun, Optional<Origin> named) {
    return before(mention, noun).or(() -> named).or(() -> after(mention, noun));
  }

  /**
   * The country that the text around is about. Those who come from elsewhere have none, nor those
   * of whom the words say whose they are; for people it takes more than one mention of a country.
   */
  Optional<Origin> context(Mention mention, Agent agent) {
    Place place = reading.place();
    if (!agent.countries().isEmpty()) {
      return place.oneOf(agent.countries(), mention.sentence()).flatMap(this::origin);
    }
    Optional<String> sector = agent.sector().filter(s -> !STRANGERS.contains(s));
    return sector
        .filter(s -> OwnActors.isOfState(s) || place.isTalkedOf())
        .filter(s -> !EarlierRule.isOfStates(agent))
        .filter(s -> !GUESTS.contains(agent.noun().substring(agent.noun().lastIndexOf(' ') + 1)))
        .filter(s -> !isSeveral(mention, agent) && !(s.equals("JUD") && place.isBeforeTheWorld()))
        .filter(s -> !isSomeones(mention) && !isOutside(mention) && !isTheOne(mention, agent))
        .flatMap(
            s ->
                place
                    .main(mention.sentence())
                    .or(() -> ofParagraph(mention, s))
                    .or(() -> beside(mention, s)))
        .flatMap(this::origin);
  }

  /** Where an article is about no country one of its paragraphs may be, or happen there. */
  private Optional<String> ofParagraph(Mention mention, String sector) {
    Place place = reading.place();
    int sentence = mention.sentence();
    return RESIDENT.contains(sector)
        ? place.scene(sentence).or(() -> place.ofParagraph(sentence))
        : place.ofParagraph(sentence);
  }

  /** In "Washington threatened the junta" that is not Washington's own. */
  private Optional<String> beside(Mention mention, String sector) {
    Sentence sentence = reading.sentence(mention);
    Optional<Token> verb = sentence.head(sentence.token(mention.head()));
    Set<String> others =
        reading.in(mention.sentence()).stream()
            .filter(f -> verb.isPresent() && sentence.head(reading.head(f.mention())).equals(verb))
            .flatMap(f -> f.actor().country().stream())
            .collect(Collectors.toSet());
    return OwnActors.isOfState(sector)
            && others.containsAll(reading.place().named(mention.sentence()))
        ? reading.place().main()
        : Optional.empty();
  }

  private Optional<Origin> origin(String country) {
    return reading
        .catalogue()
        .country(country)
        .map(c -> new Origin(c.actor(reading.date()), c.adjective()));
  }

  /** "governments", "foreign ministers" are those of several countries. */
  private boolean isSeveral(Mention mention, Agent agent) {
    boolean post = agent.office().filter(o -> !o.equals(Officials.LEADER)).isPresent();
    boolean one = post || ONE_EACH.contains(agent.noun());
    boolean plural = agent.plural().endsWith(lower(reading.head(mention)));
    return one && plural && !agent.plural().equals(agent.noun());
  }

  // "the company": one that was named before, though we may not see where.
  private boolean isTheOne(Mention mention, Agent agent) {
    Sentence sentence = reading.sentence(mention);
    return agent.kind() == Actor.Kind.ORGANISATION
        && agent.isOneOfMany()
        && lower(sentence.token(mention.head())).equals(agent.noun())
        && sentence
            .dependents(sentence.token(mention.head()), "det")
            .anyMatch(t -> lower(t).equals("the"));
  }

  private boolean isOutside(Mention mention) {
    return reading.sentence(mention).tokens().subList(mention.first(), mention.head()).stream()
        .anyMatch(t -> OUTSIDE.contains(t.text().toLowerCase(Locale.ROOT)));
  }

  private boolean isSomeones(Mention mention) {
    Sentence sentence = reading.sentence(mention);
    boolean ours =
        sentence.tokens().subList(mention.first(), mention.head()).stream()
            .anyMatch(t -> OWN.contains(lower(t)) || POSSESSIVE.contains(lower(t)));
    return ours
        || sentence
            .dependents(sentence.token(mention.head()), "nmod")
            .anyMatch(t -> marker(sentence, t).equals("of"));
  }

  /** The actors found so far within a mention. */
  Stream<Mention> inside(Mention mention) {
    return reading.in(mention.sentence()).stream()
        .map(Found::mention)
        .filter(m -> mention.first() <= m.first() && m.end() <= mention.end());
  }

  /** "Russia's" army, "Russian" army, "its" army. */
  private Optional<Origin> before(Mention mention, Agents.Found noun) {
    Sentence sentence = reading.sentence(mention);
    return inside(mention)
        .filter(m -> m.end() <= noun.first() && !isHyphen(sentence, m.end()))
        .filter(m -> !Origin.elsewhere(Origin.preposition(sentence, m.first(), mention.first())))
        .reduce((a, b) -> b.end() >= a.end() ? b : a)
        .flatMap(m -> origin(sentence, m))
        .or(() -> Origin.before(reading, sentence, mention.first(), noun.first()))
        .or(() -> possessive(mention, noun))
        .or(() -> ruler(mention, noun));
  }

  /** "Trump" of "Trump Administration officials". */
  private Optional<Origin> ruler(Mention mention, Agents.Found noun) {
    return OwnBody.isRuled(noun.agent().noun())
        ? reading.hits(reading.sentence(mention), mention.first(), noun.first()).stream()
            .flatMap(h -> h.names().stream())
            .map(Name::entry)
            .filter(e -> e instanceof Person person && Officials.hasLed(person))
            .map(e -> Origin.of(e.actor(reading.date())))
            .findFirst()
        : Optional.empty();
  }

  /** "Kurdish" as an adjective, "Trump" as whoever it was found to be. */
  private Optional<Origin> origin(Sentence sentence, Mention mention) {
    Optional<Origin> adjective =
        mention.kind() == Mention.Kind.ADJECTIVE
            ? Origin.before(reading, sentence, mention.first(), mention.end())
            : Optional.empty();
    return adjective.or(
        () -> reading.found(mention).map(f -> Origin.of(f.actor(), reading.catalogue())));
  }

  /** "his spokesman": whoever the pronoun means. */
  private Optional<Origin> possessive(Mention mention, Agents.Found noun) {
    Sentence sentence = reading.sentence(mention);
    return relative(sentence, mention).or(() -> pronoun(sentence, mention, noun));
  }

  /** "Kenyatta, whose government": whom the clause qualifies. */
  private Optional<Origin> relative(Sentence sentence, Mention mention) {
    return sentence
        .dependents(sentence.token(mention.head()), "nmod")
        .filter(t -> lower(t).equals("whose"))
        .flatMap(t -> sentence.ancestors(t))
        .filter(t -> t.relation().equals("acl:relcl"))
        .flatMap(t -> sentence.head(t).stream())
        .findFirst()
        .flatMap(t -> origin(sentence, t));
  }

  private Optional<Origin> pronoun(Sentence sentence, Mention mention, Agents.Found noun) {
    return sentence.tokens().subList(mention.first(), noun.first()).stream()
        .filter(t -> POSSESSIVE.contains(lower(t)))
        .flatMap(t -> reading.at(mention.sentence(), t).stream())
        .map(f -> Origin.of(f.actor(), reading.catalogue()))
        .findFirst();
  }

  /** The army "of Russia", whether or not the mention has these words in it. */
  private Optional<Origin> after(Mention mention, Agents.Found noun) {
    Sentence sentence = reading.sentence(mention);
    return sentence
        .dependents(sentence.token(mention.head()), "nmod")
        .filter(t -> t.index() >= noun.end() && Origin.belongs(marker(sentence, t)))
        .flatMap(t -> origin(sentence, t).stream())
        .findFirst()
        .or(() -> Origin.after(reading, sentence, noun.end(), mention.end()));
  }

  private Optional<Origin> origin(Sentence sentence, Token token) {
    return reading
        .at(sentence.index(), token)
        .filter(f -> f.score() >= SURE)
        .map(f -> Origin.of(f.actor(), reading.catalogue()))
        .or(() -> Origin.before(reading, sentence, token.index(), token.index() + 1));
  }

  private static String marker(Sentence sentence, Token token) {
    return sentence.dependent(token, "case").map(OriginFinder::lower).orElse("");
  }

  private static boolean isHyphen(Sentence sentence, int token) {
    return token < sentence.size() && sentence.token(token).text().equals("-");
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
