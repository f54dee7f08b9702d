package entente.link;

import entente.core.Actor;
import entente.core.Mention;
import entente.core.NameType;
import entente.core.Sentence;
import entente.core.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says whom a mention with a name means. */
final class NameRule {
  private static final double DISTRUST = 0.3;

  private static final Set<String> MATTERS =
      Set.of(
          "accord",
          "accords",
          "act",
          "agreement",
          "agreements",
          "bill",
          "charter",
          "convention",
          "conventions",
          "cup",
          "declaration",
          "dlr",
          "dlrs",
          "dollar",
          "dollars",
          "doctrine",
          "franc",
          "francs",
          "law",
          "mark",
          "marks",
          "memorandum",
          "olympics",
          "pact",
          "peso",
          "pesos",
          "plan",
          "pound",
          "pounds",
          "prize",
          "protocol",
          "resolution",
          "round",
          "treaty",
          "war",
          "yen",
          "yuan");

  /** Titles that are names as well. */
  private static final Set<String> NAMES_TOO =
      Set.of(
          "abbot",
          "baker",
          "baron",
          "bishop",
          "cardinal",
          "deacon",
          "dean",
          "duke",
          "earl",
          "farmer",
          "fisher",
          "gardener",
          "hunter",
          "judge",
          "king",
          "major",
          "marshal",
          "mayor",
          "miller",
          "pope",
          "porter",
          "prince",
          "rector",
          "sailor",
          "sheikh",
          "sheriff",
          "shepherd",
          "singer",
          "sultan",
          "tailor",
          "taylor",
          "usher");

  private final Reading reading;
  private final Catalogue catalogue;
  private final FullNames fullNames;
  private final OriginFinder origins;
  private final Map<Mention, Description> said = new HashMap<>();

  NameRule(Reading reading, FullNames fullNames) {
    this.reading = reading;
    this.catalogue = reading.catalogue();
    this.fullNames = fullNames;
    this.origins = new OriginFinder(reading);
  }

  /** A name inside a mention, and what is said of it. */
  private record Named(
      Mention mention,
      Sentence sentence,
      NameType type,
      int first,
      int end,
      List<String> words,
      Description description) {}

  /** What the words around a name that has been linked say of the one named. */
  Optional<Description> said(Mention mention) {
    return Optional.ofNullable(said.get(mention));
  }

  /** Empty where the reader took "pct" or "yen" for a name. */
  Optional<Found> link(Mention mention) {
    Named named = named(mention);
    said.put(mention, named.description());
    return fuller(named)
        .map(actor -> found(named, actor, 0.9))
        .or(() -> covered(named))
        .or(() -> known(named))
        .or(() -> inside(named))
        .or(() -> withMiddleName(named))
        .or(() -> isName(named) && !isMatter(named) ? Optional.of(own(named)) : Optional.empty());
  }

  private static boolean isName(Named named) {
    return named.words().stream().anyMatch(Words::capitalised)
        && !named.words().stream().allMatch(Suffixes::ofFirm);
  }

  /** "Louvre Agreement", "Treaty of Rome": what actors make, and no actor. */
  private static boolean isMatter(Named named) {
    List<String> words = named.words();
    int of = words.indexOf("of");
    return MATTERS.contains(words.get((of > 0 ? of : words.size()) - 1).toLowerCase(Locale.ROOT));
  }

  private Named named(Mention mention) {
    Mention.Name name = mention.name().orElseThrow();
    Sentence sentence = reading.sentence(mention);
    int person = name.type() == NameType.PERSON ? withoutTitle(sentence, name) : name.first();
    NameType type = type(sentence, name, person);
    int first = type == NameType.PERSON ? person : whole(sentence, mention, name);
    Description description = Description.of(reading, mention, first, name.end());
    List<String> words = words(sentence, first, name.end());
    return new Named(mention, sentence, type, first, name.end(), words, description);
  }

  /** "Motorola Inc" and "European Silicon Structures" are no persons. */
  private NameType type(Sentence sentence, Mention.Name name, int first) {
    boolean firm = Suffixes.ofFirm(sentence.token(name.end() - 1).text().replace(".", ""));
    boolean nation =
        name.end() - first > 1
            && reading.hits(sentence, first, name.end()).stream()
                .anyMatch(h -> h.first() == first && h.isNationality());
    return firm || (nation && name.type() == NameType.PERSON) ? NameType.ORGANISATION : name.type();
  }

  /** The first token of a body's name, of which the reader may have missed the beginning. */
  private int whole(Sentence sentence, Mention mention, Mention.Name name) {
    int first = name.first();
    while (name.type() == NameType.ORGANISATION
        && first > mention.first()
        && extendsName(sentence, first - 1)) {
      first--;
    }
    return lower(sentence, first).equals("the") && name.end() - first > 1 ? first + 1 : first;
  }

  private boolean extendsName(Sentence sentence, int token) {
    String text = sentence.token(token).text();
    return token > 0
        && Words.capitalised(text)
        && catalogue.agents().named(lower(sentence, token)).isEmpty()
        && reading.hits(sentence).stream().noneMatch(h -> h.covers(token));
  }

  /** The first token of a person's name, where the reader took a title for part of it. */
  private int withoutTitle(Sentence sentence, Mention.Name name) {
    int first = name.first();
    Optional<Agents.Found> title =
        catalogue
            .agents()
            .last(sentence.tokens(), first, name.end() - 1)
            .filter(t -> !isNamePart(sentence, name, t));
    first = title.map(Agents.Found::end).orElse(first);
    while (first < name.end() - 1
        && Description.honorific(sentence.token(first).text()).isPresent()) {
      first++;
    }
    return first;
  }

  /** "Sheriff" of "Bunu Sheriff Musa": one of the names of whoever has one before it. */
  private boolean isNamePart(Sentence sentence, Mention.Name name, Agents.Found title) {
    return title.end() - title.first() == 1
        && NAMES_TOO.contains(lower(sentence, title.first()))
        && title.first() == name.first() + 1
        && Words.capitalised(sentence.token(name.first()).text())
        && !catalogue.agents().end(lower(sentence, name.first()))
        && reading.hits(sentence).stream().noneMatch(h -> h.covers(name.first()));
  }

  private static List<String> words(Sentence sentence, int first, int end) {
    return Words.of(sentence.tokens(), first, end).stream().map(Words.Piece::text).toList();
  }

  private static String lower(Sentence sentence, int token) {
    return sentence.token(token).text().toLowerCase(Locale.ROOT);
  }

  /** The actor of a fuller name in the article, unless the words are a name in their own right. */
  private Optional<Actor> fuller(Named named) {
    boolean ownRight =
        catalogue.names().exact(named.words()).stream()
            .anyMatch(
                n ->
                    n.sense() != Name.Sense.SHORT
                        && fit(named).of(n) > 0.5
                        && !isSomebodysToo(named, n));
    if (ownRight || named.words().stream().allMatch(Suffixes::ofFirm)) {
      return Optional.empty();
    }
    boolean personal =
        named.type() == NameType.PERSON
            || isSurname(named)
            || catalogue.names().exact(named.words()).stream().anyMatch(n -> n.is(Name.Sense.TOWN));
    List<Actor> actors = fullNames.shortenedBy(named.words(), personal);
    if (actors.isEmpty()) {
      actors = fullNames.shortenedBy(named.words(), !personal);
    }
    return actors.stream().filter(a -> compatible(a, named)).reduce((earlier, later) -> later);
  }

  /**
   * "Lagos" is a town, but where the article has spoken of Ricardo Lagos, it is he; "the Serbs" are
   * Bosnian Serbs after these.
   */
  private boolean isSomebodysToo(Named named, Name name) {
    return (name.is(Name.Sense.TOWN) && !fullNames.shortenedBy(named.words(), true).isEmpty())
        || (name.is(Name.Sense.PEOPLE) && !fullNames.shortenedBy(named.words(), false).isEmpty());
  }

  private boolean isSurname(Named named) {
    return catalogue.names().exact(named.words()).stream()
        .anyMatch(n -> n.sense() == Name.Sense.SHORT);
  }

  private boolean compatible(Actor actor, Named named) {
    Optional<Gender> gender = named.description().gender();
    return gender.isEmpty()
        || genderOf(actor.name()).map(gender.orElseThrow()::equals).orElse(true);
  }

  private Fit fit(Named named) {
    return new Fit(named.type(), named.description(), reading);
  }

  /** The words are part of a longer name of the catalogue: "al" of "al-Shabaab". */
  private Optional<Found> covered(Named named) {
    return reading.hits(named.sentence()).stream()
        .filter(h -> h.first() <= named.first() && named.end() <= h.end())
        .filter(h -> h.end() - h.first() > named.end() - named.first())
        .findFirst()
        .flatMap(h -> best(named, h.names()));
  }

  /** The words are a name of the catalogue. */
  private Optional<Found> known(Named named) {
    List<Name> exact = exact(named);
    List<String> shorter = Suffixes.without(named.words());
    if (exact.isEmpty() && shorter.size() < named.words().size()) {
      exact =
          catalogue.names().exact(shorter).stream()
              .filter(n -> n.entry() instanceof Organisation)
              .toList();
    }
    return best(named, exact);
  }

  /** The names with these words; "the Fed" is one with its article. */
  private List<Name> exact(Named named) {
    List<Name> exact = catalogue.names().exact(named.words());
    int before = named.first() - 1;
    if (!exact.isEmpty() || before < 0 || !lower(named.sentence(), before).equals("the")) {
      return exact;
    }
    return catalogue.names().exact(words(named.sentence(), before, named.end()));
  }

  /** The best fit; of equals, the likeliest on the date, or else the one the catalogue prefers. */
  private Optional<Found> best(Named named, List<Name> names) {
    Fit fit = fit(named);
    Optional<Name> likely = Names.best(names, reading.date());
    return names.stream()
        .filter(n -> fit.of(n) > 0)
        .reduce((a, b) -> better(fit, likely, b, a) ? b : a)
        .map(name -> found(named, meant(named, name), Math.min(0.99, fit.of(name)), name));
  }

  private Actor meant(Named named, Name name) {
    return Citizens.meant(reading, named.mention(), name, named.first());
  }

  private static boolean better(Fit fit, Optional<Name> likely, Name one, Name other) {
    int compared = Double.compare(fit.of(one), fit.of(other));
    return compared > 0 || (compared == 0 && likely.filter(one::equals).isPresent());
  }

  /** The words end in a name of the catalogue, and begin with nothing but titles and origins. */
  private Optional<Found> inside(Named named) {
    List<Hit> hits = catalogue.names().hits(named.sentence().tokens(), named.first(), named.end());
    if (hits.isEmpty()
        || hits.getLast().end() != named.end()
        || hits.getLast().first() == named.first()) {
      return Optional.empty();
    }
    Hit last = hits.getLast();
    for (int i = named.first(); i < last.first(); i++) {
      if (!isTitle(named.sentence(), i, hits)) {
        return Optional.empty();
      }
    }
    return best(named, last.names().stream().filter(n -> isMeant(n, named, hits)).toList());
  }

  /**
   * A person may follow any title; a body only its nation: the "U.S." Senate, but neither a
   * "National" nor a "Minnesota" one, nor the "Indonesian" Red Cross.
   */
  private boolean isMeant(Name name, Named named, List<Hit> hits) {
    if (!(name.entry() instanceof Organisation body)) {
      return true;
    }
    int first = lower(named.sentence(), named.first()).equals("the") ? 1 : 0;
    Hit nation = hits.getFirst();
    return hits.size() == 2
        && nation.first() == named.first() + first
        && nation.end() == hits.getLast().first()
        && nation.names().stream()
            .anyMatch(n -> n.is(Name.Sense.FULL, Name.Sense.ADJECTIVE, Name.Sense.PEOPLE))
        && body.country().flatMap(catalogue::country).isPresent();
  }

  private boolean isTitle(Sentence sentence, int token, List<Hit> hits) {
    String lower = lower(sentence, token);
    return catalogue.agents().end(lower)
        || lower.equals("the")
        || hits.stream()
            .filter(h -> h.first() <= token && token < h.end())
            .anyMatch(h -> h.names().stream().anyMatch(n -> n.entry() instanceof Country));
  }

  /** "Donald John Trump", "Vladimir V. Putin". */
  private Optional<Found> withMiddleName(Named named) {
    int n = named.words().size();
    if (n < 3 || named.type() != NameType.PERSON || Suffixes.ofPerson(named.words().getLast())) {
      return Optional.empty();
    }
    List<String> outer = List.of(named.words().getFirst(), named.words().getLast());
    List<Name> people =
        catalogue.names().exact(outer).stream().filter(p -> p.entry() instanceof Person).toList();
    return best(named, people);
  }

  /** An actor of its own, under the fullest name that the article has for it. */
  private Found own(Named named) {
    Optional<FullNames.Run> run = unread(named);
    Description said =
        run.map(r -> Description.title(reading, r.sentence(), r.first()))
            .map(named.description()::or)
            .orElse(named.description());
    Actor.Kind kind = run.isPresent() ? Actor.Kind.PERSON : kind(named, said);
    String name = run.map(r -> String.join(" ", r.words())).orElseGet(() -> display(named, kind));
    Optional<Agent> agent = said.agent().or(() -> noun(named, kind));
    Optional<Origin> origin =
        within(named, kind).or(said::origin).or(() -> around(named, said.agent()));
    Actor actor =
        new Actor(
            Words.slug(name),
            name,
            kind,
            origin.flatMap(o -> o.actor().country()),
            sectors(named, agent, said.former(), origin));
    return found(named, actor, score(named, kind));
  }

  private Actor.Kind kind(Named named, Description said) {
    boolean ofBody =
        named.type() == NameType.PERSON
            && reading.hits(named.sentence(), named.first(), named.end()).stream()
                .anyMatch(h -> h.first() == named.first() && isBody(h));
    // "Asean Summit", "Seoul Olympics": no person, whatever the reader thinks.
    return ofBody ? Actor.Kind.UNKNOWN : OwnActors.kind(named.type(), said.agent());
  }

  private static boolean isBody(Hit hit) {
    return hit.names().stream()
        .allMatch(
            n ->
                n.entry() instanceof Organisation
                    || (n.is(Name.Sense.CAPITAL, Name.Sense.TOWN) && !n.shared()));
  }

  /** The full name of a surname, in a sentence that was not read. */
  private Optional<FullNames.Run> unread(Named named) {
    return named.words().size() == 1 && named.type() != NameType.LOCATION
        ? fullNames
            .unread(named.words().getFirst())
            .filter(
                r -> named.type() == NameType.PERSON || catalogue.isGivenName(r.words().getFirst()))
        : Optional.empty();
  }

  /**
   * "Labour Minister Almir Pazzianotto" in news from Brazil; but whoever is told beside Brazil
   * itself may well be a guest.
   */
  private Optional<Origin> around(Named named, Optional<Agent> agent) {
    return agent
        .filter(a -> a.sector().filter(OwnActors::isOfState).isPresent())
        .flatMap(a -> origins.context(named.mention(), a))
        .filter(origin -> !isNamed(origin, named.sentence()));
  }

  private boolean isNamed(Origin origin, Sentence sentence) {
    return reading.hits(sentence).stream()
        .flatMap(h -> h.names().stream())
        .anyMatch(n -> n.sense() == Name.Sense.FULL && n.entry().id().equals(origin.actor().id()));
  }

  /** "Court" of "Munich Regional Court". */
  private Optional<Agent> noun(Named named, Actor.Kind kind) {
    return kind == Actor.Kind.ORGANISATION
        ? catalogue
            .agents()
            .last(named.sentence().tokens(), named.first(), named.end())
            .map(Agents.Found::agent)
        : Optional.empty();
  }

  /** "China" of "Bank of China"; but "Congress" of "Pan Africanist Congress" says nothing. */
  private Optional<Origin> within(Named named, Actor.Kind kind) {
    if (kind != Actor.Kind.ORGANISATION) {
      return Optional.empty();
    }
    return reading.hits(named.sentence(), named.first(), named.end()).stream()
        .filter(h -> h.end() - h.first() < named.end() - named.first())
        .flatMap(h -> Names.best(h.names(), reading.date()).stream())
        .filter(n -> n.entry() instanceof Country)
        .findFirst()
        .flatMap(n -> Origin.of(n, reading.date()));
  }

  private static List<String> sectors(
      Named named, Optional<Agent> agent, boolean former, Optional<Origin> origin) {
    boolean firm =
        named.type() == NameType.ORGANISATION && Suffixes.ofFirm(named.words().getLast());
    return firm && agent.isEmpty() ? List.of("BUS") : OwnActors.sectors(agent, former, origin);
  }

  private static double score(Named named, Actor.Kind kind) {
    // An unknown name before a noun is more often a matter ("the Brexit talks") than an actor.
    if (kind == Actor.Kind.UNKNOWN || named.mention().kind() == Mention.Kind.ADJECTIVE) {
      return DISTRUST;
    }
    return named.words().size() > 1 ? 0.85 : 0.7;
  }

  private String display(Named named, Actor.Kind kind) {
    String text = reading.text(named.sentence(), named.first(), named.end());
    String name = text.replaceAll("\\s?['’]s?$", "");
    return kind == Actor.Kind.ORGANISATION ? body(named, name) : name;
  }

  /** Without "Corp."; and where "Greens" is the catalogue's name for others, "French Greens". */
  private String body(Named named, String name) {
    List<String> parts = Table.split(name, ' ');
    int n = Suffixes.without(parts.stream().map(p -> p.replace(".", "")).toList()).size();
    String bare = String.join(" ", parts.subList(0, n)).replaceAll("\\s?(?:[,&]|\\band)$", "");
    return catalogue.names().exact(named.words()).isEmpty()
        ? bare
        : named.description().origin().map(o -> o.label() + " " + bare).orElse(bare);
  }

  private Found found(Named named, Actor actor, double score) {
    return new Found(
        named.mention(),
        actor,
        score,
        named.words(),
        named.description().gender().or(() -> genderOf(actor.name())),
        named.description().agent());
  }

  private Found found(Named named, Actor actor, double score, Name name) {
    Optional<Gender> gender =
        name.entry() instanceof Person person ? person.gender() : Optional.empty();
    Found found = found(named, dated(named, actor), score);
    return new Found(
        found.mention(),
        found.actor(),
        score,
        // "Serbs" of "Bosnian Serbs": the whole is the fuller name.
        name.words().size() > found.words().size() && name.words().containsAll(found.words())
            ? name.words()
            : found.words(),
        gender.or(found::gender),
        found.agent());
  }

  /** What the title says, where the catalogue has no post on the date or there is no date. */
  private Actor dated(Named named, Actor actor) {
    Description said = named.description();
    boolean past =
        said.former()
            && reading.date().isEmpty()
            && actor.sector().filter(OwnActors::isOfState).isPresent();
    boolean untold = actor.sectors().isEmpty() && said.agent().flatMap(Agent::sector).isPresent();
    return actor.kind() == Actor.Kind.PERSON && (past || untold)
        ? new Actor(
            actor.id(),
            actor.name(),
            actor.kind(),
            actor.country(),
            past ? List.of("ELI") : OwnActors.sectors(said.agent(), said.former(), said.origin()))
        : actor;
  }

  private Optional<Gender> genderOf(String name) {
    return Words.of(name).stream().findFirst().flatMap(catalogue::gender);
  }
}
