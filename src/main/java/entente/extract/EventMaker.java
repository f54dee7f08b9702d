package entente.extract;

import entente.core.Actor;
import entente.core.Article;
import entente.core.Event;
import entente.core.EventDate;
import entente.core.Modality;
import entente.core.Participant;
import entente.core.Predicate;
import entente.core.Provenance;
import entente.core.RelationType;
import entente.core.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the events of one sentence: reads around a trigger whether it happened, when, and who says
 * so.
 */
final class EventMaker {
  /**
   * Who stands on the two sides of a trigger, and why we think so.
   *
   * @param confidence that the sentence says this of them, in [0, 1]
   */
  record Sides(
      List<Participant> sources, List<Participant> targets, String evidence, double confidence) {}

  private static final Set<RelationType> SAYINGS =
      Set.of(RelationType.ACCUSE, RelationType.REQUEST, RelationType.THREATEN);

  private final Article article;
  private final Tree tree;
  private final Ends ends;
  private final Lexicon lexicon;
  private final CircumstancesReader circumstances;
  private final DateReader dates;

  EventMaker(
      Article article,
      Tree tree,
      Ends ends,
      Lexicon lexicon,
      CircumstancesReader circumstances,
      Optional<EventDate> story) {
    this.article = article;
    this.tree = tree;
    this.ends = ends;
    this.lexicon = lexicon;
    this.circumstances = circumstances;
    this.dates = new DateReader(tree, article.date(), story);
  }

  /**
   * The event that {@code trigger} tells.
   *
   * @param light the verb that lends its arguments to a noun, where one does
   */
  Event event(Predicate predicate, Token trigger, Optional<Token> light, Sides sides) {
    Circumstances told = circumstances.read(tree, trigger, light);
    DateReader.Dating dating = dates.of(trigger, light, told.modality() == Modality.FUTURE);
    Telling what = Telling.of(predicate, told, lexicon);
    Optional<Actor> speaker =
        told.speaker().flatMap(t -> ends.at(t).stream().findFirst()).map(Participant::actor);
    boolean own = isSaying(what.predicate()) && isOnly(speaker, sides.sources());
    Provenance provenance =
        new Provenance(
            article.id(),
            tree.sentence().index(),
            tree.sentence().span(),
            trigger.span(),
            sides.evidence(),
            own ? Optional.empty() : speaker,
            sides.confidence());
    return new Event(
        sides.sources(),
        sides.targets(),
        what.predicate(),
        dated(what.modality(), dating),
        what.polarity(),
        dating.date(),
        provenance);
  }

  /** When that happened which the paragraph has told with this sentence. */
  Optional<EventDate> story() {
    return dates.story();
  }

  /** The day of the news that this sentence opens; empty if it names none. */
  Optional<EventDate> newsDay() {
    return dates.newsDay();
  }

  /** What is done by speaking is not hearsay from whoever does it. */
  private static boolean isSaying(Predicate predicate) {
    return SAYINGS.contains(predicate.type());
  }

  private static boolean isOnly(Optional<Actor> speaker, List<Participant> sources) {
    return speaker
        .filter(s -> sources.stream().allMatch(p -> p.actor().id().equals(s.id())))
        .isPresent();
  }

  /** What a date says of whether it happened: not yet, or long ago. */
  private static Modality dated(Modality told, DateReader.Dating dating) {
    if (told != Modality.ACTUAL) {
      return told;
    }
    return dating.ahead() ? Modality.FUTURE : dating.longAgo() ? Modality.HISTORICAL : told;
  }
}
