package entente.core;

import java.util.List;

/** Says what holds between marked pairs where no rule does. Safe for many threads. */
@FunctionalInterface
public interface RelationModel {
  /** The scores of each pair, in their order; a pair's do not depend on the others. */
  List<RelationScores> scores(List<MarkedPair> pairs);
}
