package entente.extract;

import entente.core.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A trigger whose frame has been found in the tree; who its arguments are is still open.
 *
 * @param entry the line of the lexicon
 * @param trigger the word
 * @param sources the words that stand where a source may stand, the best first
 * @param targets the words that stand where a target may stand, the best first
 * @param light the verb that lends its arguments to a noun, where one does
 * @param spent the nouns that complete the trigger, as in "cut ties"; they tell nothing of their
 *     own
 * @param weight how often such a structure means what it seems to mean, in [0, 1]
 */
record Match(
    Entry entry,
    Token trigger,
    List<Argument> sources,
    List<Argument> targets,
    Optional<Token> light,
    Set<Integer> spent,
    double weight) {

  /**
   * A word that stands in a slot.
   *
   * @param token the head of its phrase
   * @param slot the slot's name, for the evidence
   */
  record Argument(Token token, String slot) {}

  Match {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
    spent = Set.copyOf(spent);
  }
}
