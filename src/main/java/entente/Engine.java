package entente;

import entente.annotate.Gate;
import entente.annotate.ReaderAnnotator;
import entente.core.Predicate;
import entente.extract.Lexicon;
import entente.extract.LexiconExtractor;
import entente.extract.PairLabeller;
import entente.graph.Names;
import entente.graph.Ontology;
import entente.link.Catalogue;
import entente.link.CatalogueLinker;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Everything that stands between a text and its events, loaded once. Close it to free the model.
 *
 * @param annotator reads only sentences that may tell of an event
 * @param predicates the ontology's, by name
 */
record Engine(
    ReaderAnnotator annotator,
    Catalogue catalogue,
    Lexicon lexicon,
    Map<String, Predicate> predicates)
    implements AutoCloseable {
  private static final String FALLBACK = "talksWith";

  static Engine load(Home home) throws IOException {
    Map<String, Predicate> predicates =
        Ontology.read(new Names(Settings.BASE), List.of(home.ontology())).predicates();
    Lexicon lexicon = Lexicon.read(home.lexicon(), predicates);
    Catalogue catalogue = Catalogue.load(home.actors());
    ReaderAnnotator annotator =
        ReaderAnnotator.load(home.models(), words -> worthReading(words, catalogue, lexicon));
    return new Engine(annotator, catalogue, lexicon, predicates);
  }

  /** Two who may act and one word that may tell: less cannot make an event. */
  private static boolean worthReading(List<String> words, Catalogue catalogue, Lexicon lexicon) {
    return words.stream().anyMatch(lexicon::mayTell) && catalogue.actors(words) > 1;
  }

  Pipeline pipeline() {
    return new Pipeline(annotator, new CatalogueLinker(catalogue), new LexiconExtractor(lexicon));
  }

  PairLabeller labeller() {
    return new PairLabeller(lexicon, java.util.Objects.requireNonNull(predicates.get(FALLBACK)));
  }

  /** For given pairs: reads every sentence, whatever its words. */
  ReaderAnnotator readsAll(Home home) throws IOException {
    return ReaderAnnotator.load(home.models(), Gate.OPEN);
  }

  @Override
  public void close() throws IOException {
    annotator.close();
  }
}
