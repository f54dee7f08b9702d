package entente.extract;

import entente.core.Event;
import entente.core.Linked;
import entente.core.Predicate;
import entente.core.RelationModel;
import entente.core.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds events by the lexicon: for each trigger the most specific of its entries whose frame holds
 * two actors. Pairs that no frame holds are put to a model.
 */
public final class LexiconExtractor implements Extractor {
  private final SentenceExtractor.Tools tools;

  /**
   * @param model asked where no frame speaks
   * @param predicates those that the model may name, by name
   */
  public LexiconExtractor(Lexicon lexicon, RelationModel model, Map<String, Predicate> predicates) {
    this.tools =
        new SentenceExtractor.Tools(
            lexicon,
            new Patterns(lexicon.governors()),
            new CircumstancesReader(lexicon.governors()),
            new PairJudge(model, predicates));
  }

  @Override
  public Extraction extract(Linked linked) {
    List<Event> events = new ArrayList<>();
    List<Miss> misses = new ArrayList<>();
    for (Sentence sentence : linked.annotated().sentences()) {
      Extraction found = new SentenceExtractor(tools, linked, sentence).extract();
      events.addAll(found.events());
      misses.addAll(found.misses());
    }
    return new Extraction(events, misses);
  }
}
