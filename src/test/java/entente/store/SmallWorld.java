package entente.store;

import entente.core.Actor;
import entente.core.Article;
import entente.core.Event;
import entente.core.EventDate;
import entente.core.Modality;
import entente.core.Participant;
import entente.core.Polarity;
import entente.core.Predicate;
import entente.core.Provenance;
import entente.core.PublicationDate;
import entente.core.RelationType;
import entente.core.Span;
import entente.graph.EventMapper;
import entente.graph.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Articles about so few actors, deeds and days that they often tell of the same events, and
 * describe the same actors differently. The same seed gives the same article.
 */
final class SmallWorld {
  static final Names NAMES = Names.standard();

  private static final EventMapper MAPPER = new EventMapper(NAMES);
  private static final String TEXT = "They did it again, as everybody knew they would.";
  private static final List<Predicate> PREDICATES =
      List.of(
          new Predicate("condemns", RelationType.ACCUSE, Optional.of("disapprove"), -2, false),
          new Predicate("meets", RelationType.CONSULT, Optional.empty(), 4, true));

  private SmallWorld() {}

  /** What the article says in the version that {@code seed} names. */
  static ArticleTriples article(String id, long seed) {
    Random random = new Random(seed);
    Article article =
        new Article(
            id,
            TEXT,
            Optional.of(new PublicationDate(day(random.nextInt(3)), PublicationDate.Source.STATED)),
            Optional.of("Version " + seed),
            Optional.empty(),
            Optional.of(random.nextBoolean() ? "The Example" : "the example"));
    List<Event> events =
        IntStream.range(0, random.nextInt(4)).mapToObj(i -> event(id, random)).toList();
    return new ArticleTriples(id, MAPPER.triples(article, events));
  }

  private static Event event(String article, Random random) {
    Predicate predicate = PREDICATES.get(random.nextInt(PREDICATES.size()));
    List<Participant> parties = new ArrayList<>();
    List<Integer> ids = new ArrayList<>(List.of(0, 1, 2));
    java.util.Collections.shuffle(ids, random);
    ids.forEach(i -> parties.add(new Participant(new Span(0, 4), actor(i, random), 1)));
    int first = 1 + random.nextInt(2);
    return new Event(
        predicate.reciprocal() ? parties.subList(0, 2) : parties.subList(0, first),
        predicate.reciprocal() ? List.of() : parties.subList(first, first + 1),
        predicate,
        random.nextInt(3) > 0 ? Modality.ACTUAL : Modality.FUTURE,
        random.nextInt(4) > 0 ? Polarity.AFFIRMATIVE : Polarity.NEGATED,
        random.nextInt(4) > 0 ? Optional.of(date(random)) : Optional.empty(),
        provenance(article, random));
  }

  private static Provenance provenance(String article, Random random) {
    int trigger = random.nextInt(3);
    return new Provenance(
        article,
        0,
        new Span(0, TEXT.length()),
        new Span(trigger, trigger + 4),
        "verb.do/subj-obj",
        random.nextInt(4) > 0 ? Optional.empty() : Optional.of(actor(3, random)),
        (1 + random.nextInt(3)) / 4.0);
  }

  private static EventDate date(Random random) {
    return new EventDate(
        day(random.nextInt(2)),
        EventDate.Precision.DAY,
        random.nextBoolean() ? EventDate.Basis.TEXT : EventDate.Basis.PUBLICATION);
  }

  private static LocalDate day(int i) {
    return LocalDate.of(2025, 1 + i, 28);
  }

  private static Actor actor(int i, Random random) {
    return new Actor(
        "actor-" + i,
        random.nextBoolean() ? "Actor " + i : "actor " + i,
        random.nextBoolean() ? Actor.Kind.PERSON : Actor.Kind.UNKNOWN,
        random.nextBoolean() ? Optional.of("USA") : Optional.empty(),
        random.nextBoolean() ? List.of("GOV", "ELI") : List.of());
  }
}
