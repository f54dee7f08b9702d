package entente.bench;

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
import entente.graph.Ontology;
import entente.query.Asker;
import entente.query.Question;
import entente.query.Questions;
import entente.query.Terms;
import entente.store.ArticleTriples;
import entente.store.Decision.Signature;
import entente.store.Merges;
import entente.store.Store;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.sparql.core.DatasetGraph;

/** CPU time of questions with and without merged actors: {@code MergedQueries EVENTS}. */
public final class MergedQueries {
  private static final int ACTORS = 2000;
  private static final int BATCH = 1000;
  private static final int ROUNDS = 5;
  private static final String TEXT = "They did it again, as everybody knew they would.";
  private static final Names NAMES = Names.standard();
  private static final List<Predicate> PREDICATES =
      List.of(
          new Predicate("condemns", RelationType.ACCUSE, Optional.empty(), -2, false),
          new Predicate("praises", RelationType.SUPPORT, Optional.empty(), 4.5, false),
          new Predicate("attacks", RelationType.ASSAULT, Optional.empty(), -10, false));

  private MergedQueries() {}

  public static void main(String[] arguments) throws IOException {
    int events = Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("merged-queries");
    try (Store store = Store.open(folder.resolve("store"), NAMES)) {
      store.define(Ontology.read(NAMES, List.of(Path.of("ontology/entente.ttl"))).triples());
      fill(store, events);
      Map<String, Long> plain = times(store);
      Signature signed = new Signature("bench", Instant.EPOCH, "");
      for (int i = 0; i < 10; i++) {
        new Merges(store).merge("actor-" + (20 + i), "actor-" + i, signed);
      }
      Map<String, Long> merged = times(store);
      plain.forEach(
          (question, time) ->
              System.out.printf("%-40s %6d ms %6d ms%n", question, time, merged.get(question)));
    }
  }

  private static Map<String, Long> times(Store store) throws IOException {
    Map<String, Long> times = new LinkedHashMap<>();
    Questions questions = new Questions(Path.of("queries"), Terms.STANDARD);
    Map<String, String> pair = Map.of("a", "actor-1", "b", "actor-2");
    Map<String, String> series = Map.of("source", "actor-1", "target", "actor-2");
    times.put("relations-between", time(store, questions.find("relations-between"), pair));
    times.put("monthly-intensity", time(store, questions.find("monthly-intensity"), series));
    times.put("actor", time(store, questions.find("actor"), Map.of("actor", "actor-1")));
    times.put(
        "actor (in no merge)", time(store, questions.find("actor"), Map.of("actor", "actor-500")));
    times.put("partners", time(store, questions.find("partners"), Map.of("actor", "actor-1")));
    times.put(
        "network of a month", time(store, questions.find("network"), Map.of("month", "2024-03")));
    times.put("strongest", time(store, questions.find("strongest"), Map.of()));
    return times;
  }

  /** The least CPU time of several askings, in milliseconds. */
  private static long time(Store store, Question question, Map<String, String> said) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      DatasetGraph data = store.merged();
      new Asker(data, Terms.STANDARD).ask(question, said);
      least =
          Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }
    return least / 1_000_000;
  }

  private static void fill(Store store, int events) {
    EventMapper mapper = new EventMapper(NAMES);
    Random random = new Random(1);
    List<ArticleTriples> batch = new ArrayList<>();
    for (int i = 0; i < events / 10; i++) {
      Article article =
          new Article(
              "a" + i,
              TEXT,
              Optional.of(new PublicationDate(day(random), PublicationDate.Source.STATED)),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      List<Event> told = new ArrayList<>();
      for (int k = 0; k < 10; k++) {
        told.add(event(article.id(), k, random));
      }
      batch.add(new ArticleTriples(article.id(), mapper.triples(article, told)));
      if (batch.size() == BATCH) {
        store.replace(List.copyOf(batch));
        batch.clear();
      }
    }
    store.replace(batch);
  }

  private static Event event(String article, int k, Random random) {
    return new Event(
        List.of(participant(random)),
        List.of(participant(random)),
        PREDICATES.get(random.nextInt(PREDICATES.size())),
        Modality.ACTUAL,
        Polarity.AFFIRMATIVE,
        Optional.of(new EventDate(day(random), EventDate.Precision.DAY, EventDate.Basis.TEXT)),
        new Provenance(
            article,
            0,
            new Span(0, TEXT.length()),
            new Span(k, k + 3),
            "bench",
            Optional.empty(),
            0.9));
  }

  /** A few do most of it, as in the news. */
  private static Participant participant(Random random) {
    int i = (int) (ACTORS * Math.pow(random.nextDouble(), 3));
    Actor actor =
        new Actor("actor-" + i, "Actor " + i, Actor.Kind.PERSON, Optional.empty(), List.of());
    return new Participant(new Span(0, 4), actor, 1);
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(365));
  }
}
