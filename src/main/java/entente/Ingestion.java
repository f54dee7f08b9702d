package entente;

import entente.core.Article;
import entente.core.Event;
import entente.core.Linked;
import entente.core.Sentence;
import entente.extract.Extraction;
import entente.extract.Miss;
import entente.graph.EventMapper;
import entente.graph.Names;
import entente.graph.Ontology;
import entente.graph.Shapes;
import entente.graph.ToldRole;
import entente.read.ArticleSource;
import entente.store.ArticleTriples;
import entente.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;

/**
 * Reads articles into a store, a batch at a time. What a batch holds is on disk when the next
 * begins, so that whatever stops the run costs the open batch and running it again does the rest.
 */
final class Ingestion {
  /** Articles in one transaction; far fewer cost far more disk for each event. */
  private static final int BATCH = 1000;

  private final Pipeline pipeline;
  private final EventMapper mapper;
  private final Shapes shapes;
  private final Store store;

  private final List<ArticleTriples> batch = new ArrayList<>();
  private final Tally tally = new Tally();

  private Ingestion(Pipeline pipeline, EventMapper mapper, Shapes shapes, Store store) {
    this.pipeline = pipeline;
    this.mapper = mapper;
    this.shapes = shapes;
    this.store = store;
  }

  /** Makes the store ready to be asked, before any article is in it. */
  static Ingestion into(Store store, Home home, Engine engine) throws IOException {
    Names names = new Names(Settings.BASE);
    store.define(Ontology.read(names, List.of(home.ontology())).triples());
    Shapes shapes = Shapes.read(names, home.shapes());
    return new Ingestion(engine.pipeline(), new EventMapper(names), shapes, store);
  }

  /** What the articles of one run came to. */
  static final class Tally {
    long articles;
    long events;
    long silent;

    /** Of those that are silent: without a sentence that names two and has a word that may tell. */
    long unread;

    long rejected;

    /** How often nothing came of a word or a sentence, by the reason. */
    final Map<Miss.Reason, Long> misses = new EnumMap<>(Miss.Reason.class);
  }

  /** The graph of one article, or what is wrong with it. */
  private record Graph(
      boolean read, Extraction found, List<Triple> triples, Optional<String> violation) {
    List<Event> events() {
      return found.events();
    }
  }

  /**
   * Reads all of {@code articles}.
   *
   * @param stop ends the run after the articles in work
   * @param rejected hears of each article that came to nothing
   * @param progress hears after each article
   */
  Tally run(
      ArticleSource articles,
      InOrder workers,
      BooleanSupplier stop,
      Consumer<Outcome.Rejected<?>> rejected,
      Consumer<Tally> progress) {
    workers.run(
        until(stop, articles),
        item -> Outcome.of(item, this::graph),
        outcome -> {
          take(outcome, rejected);
          progress.accept(tally);
        });
    write();
    return tally;
  }

  private static <T> Iterator<T> until(BooleanSupplier stop, Iterator<T> things) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !stop.getAsBoolean() && things.hasNext();
      }

      @Override
      public T next() {
        return things.next();
      }
    };
  }

  private Graph graph(Article article) {
    Linked linked = pipeline.linked(article);
    Extraction found = pipeline.extractor().extract(linked);
    List<Sentence> sentences = linked.annotated().sentences();
    List<ToldRole> roles =
        linked.roles().stream()
            .map(
                r ->
                    new ToldRole(
                        r, r.mention().sentence(), sentences.get(r.mention().sentence()).span()))
            .toList();
    List<Triple> triples = mapper.triples(article, found.events(), roles);
    boolean read = sentences.stream().anyMatch(Sentence::read);
    return new Graph(read, found, triples, shapes.violation(triples));
  }

  private void take(Outcome<Graph> outcome, Consumer<Outcome.Rejected<?>> rejected) {
    switch (outcome) {
      case Outcome.Done<Graph>(Article article, Graph graph) when graph.violation().isPresent() -> {
        tally.rejected++;
        rejected.accept(
            new Outcome.Rejected<>(
                article.id(), graph.violation().orElseThrow(), Optional.empty()));
      }
      case Outcome.Done<Graph>(Article article, Graph graph) -> {
        tally.articles++;
        tally.events += graph.events().size();
        tally.silent += graph.events().isEmpty() ? 1 : 0;
        tally.unread += graph.events().isEmpty() && !graph.read() ? 1 : 0;
        graph.found().misses().forEach(m -> tally.misses.merge(m.reason(), 1L, Long::sum));
        batch.add(new ArticleTriples(article.id(), graph.triples()));
        if (batch.size() == BATCH) {
          write();
        }
      }
      case Outcome.Rejected<Graph> no -> {
        tally.rejected++;
        rejected.accept(no);
      }
    }
  }

  private void write() {
    if (!batch.isEmpty()) {
      store.replace(List.copyOf(batch));
      batch.clear();
    }
  }
}
