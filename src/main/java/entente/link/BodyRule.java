package entente.link;

import entente.core.Actor;
import entente.core.Mention;
import entente.core.Sentence;
import entente.core.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads "the company", "the court", "the agency" as a body that the article has named: the one that
 * fits in this sentence or the two before, or else the only one so far.
 */
final class BodyRule {
  /** How many sentences back several bodies may be told apart by which is nearer. */
  private static final int NEAR = 2;

  /** Sectors of whose nouns the words before only describe: "oil company", "spy agency". */
  private static final Set<String> LOOSE =
      Set.of("AGR", "BUS", "CRM", "EDU", "JRN", "LAB", "MED", "PRM", "REB", "SOC", "SPY", "UAF");

  /** Nouns for bodies of more than their own sector, or that are no body's name by themselves. */
  private static final Map<String, Set<String>> WIDE =
      Map.ofEntries(
          Map.entry("agency", Set.of("GOV", "SPY", "JRN", "IGO", "COP", "SOC")),
          Map.entry("assembly", Set.of("LEG")),
          Map.entry("authority", Set.of("GOV")),
          Map.entry("chamber", Set.of("LEG")),
          Map.entry("court", Set.of("JUD")),
          Map.entry("faction", Set.of("PTY", "REB", "PRM")),
          Map.entry("group", Set.of("REB", "PRM", "CRM", "UAF", "SOC", "BUS", "OPP")),
          Map.entry("legislature", Set.of("LEG")),
          Map.entry("movement", Set.of("REB", "PRM", "PTY", "OPP", "SOC")),
          Map.entry("parliament", Set.of("LEG")),
          Map.entry("party", Set.of("PTY", "OPP")),
          Map.entry("regulator", Set.of("GOV")),
          Map.entry("tribunal", Set.of("JUD")),
          Map.entry("watchdog", Set.of("GOV", "SOC")));

  /** Nouns for all bodies of a kind together. */
  private static final Set<String> ALL =
      Set.of("community", "industry", "media", "opposition", "press", "society");

  /** How often the article has spoken of a body. */
  private record Spoken(Actor body, long times) {}

  /** Nouns for what a body has or makes with others, which is another body. */
  private static final Set<String> PARTS =
      Set.of("venture", "subsidiary", "partnership", "consortium", "factory", "exchange", "branch");

  private final Reading reading;

  BodyRule(Reading reading) {
    this.reading = reading;
  }

  Optional<Found> named(Nominal nominal) {
    if (!nominal.isDefinite() || nominal.former() || !mayStandForName(nominal)) {
      return Optional.empty();
    }
    int sentence = nominal.mention().sentence();
    for (int back = 0; back <= Math.min(NEAR, sentence); back++) {
      List<Actor> bodies = best(nominal, sentence - back);
      if (!bodies.isEmpty()) {
        return foremost(nominal, bodies).map(a -> nominal.found(a, 0.65));
      }
    }
    return only(nominal).map(a -> nominal.found(a, 0.6));
  }

  private static boolean mayStandForName(Nominal nominal) {
    Agent agent = nominal.agent();
    boolean body = agent.kind() == Actor.Kind.ORGANISATION || agent.kind() == Actor.Kind.GROUP;
    boolean armed = agent.isOneOfMany() && OwnActors.isArmed(agent);
    return armed || (body && !nominal.noun().plural() && !ALL.contains(agent.head()));
  }

  /** The bodies of a sentence that fit best, of which there may be several. */
  private List<Actor> best(Nominal nominal, int sentence) {
    List<Actor> bodies =
        reading.in(sentence).stream()
            .filter(f -> isBody(f, nominal) && !isWithIt(f, nominal))
            .map(Found::actor)
            .distinct()
            .toList();
    List<Actor> sure = bodies.stream().filter(a -> fits(a, nominal)).toList();
    return sure.isEmpty() ? bodies.stream().filter(a -> mayFit(a, nominal)).toList() : sure;
  }

  private static boolean isBody(Found found, Nominal nominal) {
    return found.isBefore(nominal.mention())
        && found.mention().name().isPresent()
        && found.actor().kind() == Actor.Kind.ORGANISATION;
  }

  /** In "Boeing sued the company" that is another company. */
  private boolean isWithIt(Found found, Nominal nominal) {
    Sentence sentence = nominal.sentence();
    Token it = sentence.token(nominal.mention().head());
    return found.mention().sentence() == sentence.index()
        && sentence.head(it).equals(sentence.head(reading.head(found.mention())));
  }

  /** What the noun tells is true of the body. */
  private static boolean fits(Actor body, Nominal nominal) {
    Agent agent = nominal.agent();
    if (!isFrom(body, nominal)) {
      return false;
    }
    if (OwnActors.isArmed(agent)) {
      return OwnActors.isArmed(body);
    }
    return isNamedSo(body, agent)
        || (isLoose(agent) && agent.sector().filter(body.sectors()::contains).isPresent())
        || body.sectors().stream().anyMatch(WIDE.getOrDefault(agent.noun(), Set.of())::contains);
  }

  /** A body of which nothing is known may be one that a country has many of. */
  private static boolean mayFit(Actor body, Nominal nominal) {
    return body.sectors().isEmpty()
        && !PARTS.contains(nominal.agent().head())
        && nominal.agent().isOneOfMany()
        && !OwnActors.isArmed(nominal.agent())
        && nominal.origin().isEmpty();
  }

  /** "the German company" is German. */
  private static boolean isFrom(Actor body, Nominal nominal) {
    return nominal.origin().map(Origin::actor).stream()
        .allMatch(a -> a.kind() == Actor.Kind.COUNTRY && a.country().equals(body.country()));
  }

  private static boolean isLoose(Agent agent) {
    return agent.sector().filter(LOOSE::contains).isPresent() && !PARTS.contains(agent.head());
  }

  /** All words of "war crimes tribunal", in a name of the same sector. */
  private static boolean isNamedSo(Actor body, Agent agent) {
    boolean same =
        agent.sector().isEmpty()
            || body.sectors().isEmpty()
            || agent.sector().filter(body.sectors()::contains).isPresent();
    return same && words(body.name()).containsAll(words(agent.noun()));
  }

  private static List<String> words(String name) {
    return Words.of(name.toLowerCase(Locale.ROOT));
  }

  /** The one, or the one of whom the article has spoken most. */
  private Optional<Actor> foremost(Nominal nominal, List<Actor> bodies) {
    List<Spoken> ranked =
        bodies.stream()
            .map(a -> new Spoken(a, times(a, nominal.mention())))
            .sorted(Comparator.comparing(Spoken::times).reversed())
            .toList();
    boolean clear = ranked.size() == 1 || ranked.getFirst().times() >= 2 * ranked.get(1).times();
    return clear ? Optional.of(ranked.getFirst().body()) : Optional.empty();
  }

  private long times(Actor body, Mention before) {
    return reading
        .all()
        .filter(f -> f.isBefore(before) && f.actor().id().equals(body.id()))
        .count();
  }

  /** The only one so far that fits. */
  private Optional<Actor> only(Nominal nominal) {
    List<Actor> all =
        reading
            .all()
            .filter(f -> isBody(f, nominal))
            .map(Found::actor)
            .filter(a -> fits(a, nominal))
            .distinct()
            .limit(2)
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }
}
