package entente.extract;

import entente.core.Event;
import entente.core.MarkedPair;
import entente.core.Participant;
import entente.core.Predicate;
import entente.core.RelationModel;
import entente.core.RelationScores;
import entente.core.Sentence;
import entente.core.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a model about pairs of one sentence: those of a frame, and those of none. */
final class PairJudge {
  /** What stands as evidence of an event that only the model sees. */
  static final String EVIDENCE = "model.labeller";

  /** How sure the model must be, alone, that one does something to the other, and what. */
  private static final double LEAST_HOLDS = 0.99;

  private static final double LEAST_SHARE = 0.95;

  /** How sure the model must be of what a line tells only almost. */
  private static final double LEAST_LIKELY = 0.7;

  /**
   * What the model's certainty is worth without a frame: it is right in about half of the cases.
   */
  private static final double WITHOUT_FRAME = 0.5;

  private static final double OTHER_PREDICATE = 0.98;

  /** What the model is sure of. */
  record Verdict(Participant source, Participant target, Predicate predicate, double confidence) {}

  private final RelationModel model;
  private final Map<String, Predicate> predicates;

  PairJudge(RelationModel model, Map<String, Predicate> predicates) {
    this.model = model;
    this.predicates = Map.copyOf(predicates);
  }

  /** The events with the confidence that the model's opinion of each leaves. */
  List<Event> weighed(Sentence sentence, List<Event> events) {
    List<RelationScores> scores = model.scores(pairs(sentence, events));
    List<Event> weighed = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      weighed.add(Confidence.of(events.get(i), scores.get(i)));
    }
    return weighed;
  }

  /** That event of {@code events} of which the model is surest, if it is sure of any. */
  Optional<Event> likeliest(Sentence sentence, List<Event> events) {
    List<RelationScores> scores = model.scores(pairs(sentence, events));
    Optional<Event> likeliest = Optional.empty();
    double most = LEAST_LIKELY;
    for (int i = 0; i < events.size(); i++) {
      double agreed = agreed(events.get(i).predicate(), scores.get(i));
      if (agreed > most) {
        most = agreed;
        likeliest = Optional.of(Confidence.of(events.get(i), scores.get(i)));
      }
    }
    return likeliest;
  }

  /** Of two lines of one type the more, whose predicate the model would choose itself. */
  private static double agreed(Predicate predicate, RelationScores scores) {
    boolean chosen = predicate.name().equals(scores.predicates().get(predicate.type()));
    return scores.holds() * scores.of(predicate.type()) * (chosen ? 1 : OTHER_PREDICATE);
  }

  private static List<MarkedPair> pairs(Sentence sentence, List<Event> events) {
    return events.stream()
        .map(e -> e.pairs().getFirst())
        .map(p -> pair(sentence, p.source().span(), p.target().span()))
        .toList();
  }

  /** Of each pair what its source does to its target, where the model is sure of it. */
  List<Optional<Verdict>> verdicts(Sentence sentence, List<UntoldPairs.Untold> pairs) {
    List<RelationScores> scores =
        model.scores(
            pairs.stream().map(p -> pair(sentence, p.source().span(), p.target().span())).toList());
    List<Optional<Verdict>> verdicts = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      verdicts.add(verdict(scores.get(i), pairs.get(i).source(), pairs.get(i).target()));
    }
    return verdicts;
  }

  private static MarkedPair pair(Sentence sentence, Span source, Span target) {
    return new MarkedPair(sentence, Optional.of(source), Optional.of(target));
  }

  private Optional<Verdict> verdict(RelationScores scores, Participant source, Participant target) {
    double share = scores.of(scores.best());
    double confidence =
        Confidence.of(WITHOUT_FRAME * source.score() * target.score(), scores.holds() * share);
    return scores.holds() < LEAST_HOLDS || share < LEAST_SHARE
        ? Optional.empty()
        : Optional.ofNullable(predicates.get(scores.predicates().get(scores.best())))
            .map(p -> new Verdict(source, target, p, confidence));
  }
}
