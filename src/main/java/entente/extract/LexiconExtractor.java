package entente.extract;

import entente.core.Event;
import entente.core.EventDate;
import entente.core.Linked;
import entente.core.Predicate;
import entente.core.RelationModel;
import entente.core.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds events by the lexicon: for each trigger the most specific of its entries whose frame holds
 * two actors. Pairs that no frame holds are put to a model.
 */
public final class LexiconExtractor implements Extractor {
  /** The sentence by which an article has told on which day its news happened. */
  private static final int LEAD = 1;

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
    Optional<EventDate> news = Optional.empty();
    Optional<EventDate> story = Optional.empty();
    for (Sentence sentence : linked.annotated().sentences()) {
      if (linked.annotated().opensParagraph(sentence)) {
        story = Optional.empty();
      }
      SentenceExtractor extractor =
          new SentenceExtractor(tools, linked, sentence, story.isPresent() ? story : news);
      Extraction found = extractor.extract();
      events.addAll(found.events());
      misses.addAll(found.misses());
      if (sentence.index() <= LEAD) {
        news = news.or(extractor::newsDay);
      }
      story = extractor.story();
    }
    return new Extraction(events, misses);
  }
}
