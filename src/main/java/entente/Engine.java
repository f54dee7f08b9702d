package entente;

import entente.annotate.Gate;
import entente.annotate.ReaderAnnotator;
import entente.annotate.RelationReader;
import entente.core.Predicate;
import entente.extract.Lexicon;
import entente.extract.LexiconExtractor;
import entente.extract.PairLabeller;
import entente.graph.Names;
import entente.graph.Ontology;
import entente.link.Catalogue;
import entente.link.CatalogueLinker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Everything that stands between a text and its events, loaded once. Close it to free the model.
 *
 * @param annotator reads only sentences that may tell of an event
 * @param predicates the ontology's, by name
 */
record Engine(
    ReaderAnnotator annotator,
    RelationReader relations,
    Catalogue catalogue,
    Lexicon lexicon,
    Map<String, Predicate> predicates)
    implements AutoCloseable {
  /**
   * What a user brings along.
   *
   * @param lexicon files of triggers that go before the lexicon's
   * @param actors tables, and folders of tables, that go before the catalogue's
   */
  record Own(List<Path> lexicon, List<Path> actors) {
    static final Own NOTHING = new Own(List.of(), List.of());
  }

  /** For articles: the reader sees only sentences that may tell of an event. */
  static Engine load(Home home) throws IOException {
    return load(home, Own.NOTHING);
  }

  /** For articles, with what a user brings along. */
  static Engine load(Home home, Own own) throws IOException {
    return load(home, own, true);
  }

  /** For given pairs: the reader sees every sentence, whatever its words. */
  static Engine loadForPairs(Home home, Own own) throws IOException {
    return load(home, own, false);
  }

  /** Words and catalogue come beside the model, which takes as long as both. */
  private static Engine load(Home home, Own own, boolean cascade) throws IOException {
    CompletableFuture<Words> words = beside(() -> Words.read(home, own.lexicon()));
    CompletableFuture<Catalogue> catalogue =
        beside(() -> Catalogue.load(home.actors(), own.actors()));
    Gate gate =
        cascade
            ? sentence -> worthReading(sentence, catalogue.join(), words.join().lexicon())
            : Gate.OPEN;
    CompletableFuture<RelationReader> relations =
        beside(() -> RelationReader.load(home.models(), words.join().predicates()));
    ReaderAnnotator annotator = ReaderAnnotator.load(home.models(), gate);
    try {
      return new Engine(
          annotator,
          relations.join(),
          catalogue.join(),
          words.join().lexicon(),
          words.join().predicates());
    } catch (CompletionException e) {
      annotator.close();
      throw new IOException(e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
    }
  }

  /** The lexicon, and the predicates that it speaks of. */
  private record Words(Lexicon lexicon, Map<String, Predicate> predicates) {
    static Words read(Home home, List<Path> own) throws IOException {
      Map<String, Predicate> predicates =
          Ontology.read(new Names(Settings.BASE), List.of(home.ontology())).predicates();
      return new Words(
          Lexicon.read(home.lexicon(), own, predicates, home.irregularForms()), predicates);
    }
  }

  private static <T> CompletableFuture<T> beside(Callable<T> load) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return load.call();
          } catch (Exception e) {
            throw new CompletionException(e.getMessage(), e);
          }
        });
  }

  /** Two who may act and one word that may tell: less cannot make an event. */
  private static boolean worthReading(List<String> words, Catalogue catalogue, Lexicon lexicon) {
    return words.stream().anyMatch(lexicon::mayTell) && catalogue.actors(words) > 1;
  }

  Pipeline pipeline() {
    return new Pipeline(
        annotator,
        new CatalogueLinker(catalogue),
        new LexiconExtractor(lexicon, relations, predicates));
  }

  PairLabeller labeller() {
    return new PairLabeller(lexicon, relations, predicates);
  }

  @Override
  public void close() throws IOException {
    annotator.close();
    relations.close();
  }
}
