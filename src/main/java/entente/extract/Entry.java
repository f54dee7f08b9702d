package entente.extract;

import entente.core.Predicate;
import entente.core.Upos;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line of the lexicon: a word that tells of a relation, and where its source and target stand.
 *
 * @param lemma the trigger's head word
 * @param pos its part of speech
 * @param particle the particle that goes with a verb: "out" in "lash out"
 * @param objects lemmas of which one must be the verb's object; empty if any or none will do
 * @param companions lemmas of which one must stand in the trigger's own phrase; empty if none need
 * @param source where the source stands, in order of preference
 * @param target where the target stands, in order of preference
 * @param predicate what the source does to the target
 * @param conditions what else must hold
 */
record Entry(
    String lemma,
    Pos pos,
    Optional<String> particle,
    Set<String> objects,
    Set<String> companions,
    List<Slot> source,
    List<Slot> target,
    Predicate predicate,
    List<Condition> conditions) {
  enum Pos {
    VERB,
    NOUN,
    ADJ;

    /**
     * Whether a token tagged {@code upos} may be this; taggers confuse adjectives and participles.
     */
    boolean admits(Upos upos) {
      return switch (this) {
        case VERB -> upos == Upos.VERB;
        case NOUN -> upos == Upos.NOUN || upos == Upos.PROPN;
        case ADJ -> upos == Upos.ADJ;
      };
    }
  }

  /** How much more than the bare word an entry asks for; the most specific is tried first. */
  int specificity() {
    return (objects.isEmpty() ? 0 : 16)
        + (companions.isEmpty() ? 0 : 8)
        + (particle.isEmpty() ? 0 : 4)
        + Math.min(conditions.size(), 3);
  }

  /** Its name in the evidence of an event: "verb.lash out", "verb.impose+sanction". */
  String label(String object) {
    return pos.name().toLowerCase(java.util.Locale.ROOT)
        + "."
        + lemma
        + particle.map(p -> " " + p).orElse("")
        + (object.isEmpty() ? "" : "+" + object);
  }
}
