package entente.link;

import entente.core.Actor;
import entente.core.Mention;
import entente.core.Sentence;
import entente.core.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A description with an agent noun in it.
 *
 * @param noun the agent noun that the mention's head belongs to
 * @param origin what it belongs to, as the words around tell
 * @param former whether it is past
 */
record Nominal(
    Mention mention,
    Sentence sentence,
    Agents.Found noun,
    Optional<Origin> origin,
    boolean former) {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final Set<String> DEPUTY =
      Set.of("deputy", "vice", "assistant", "junior", "shadow");

  Agent agent() {
    return noun.agent();
  }

  /** The same, of somebody whom the words around do not tell. */
  Nominal of(Origin whose) {
    return new Nominal(mention, sentence, noun, Optional.of(whose), former);
  }

  /** Whether it speaks of someone known; the article may stand in the mention or before it. */
  boolean isDefinite() {
    int first = mention.first();
    return Stream.of(first, first - 1)
        .filter(i -> i >= 0)
        .anyMatch(i -> DEFINITE.contains(lower(sentence.token(i))));
  }

  /** Whether no word stands before the noun but "the" or "those". */
  boolean isBare() {
    return sentence.tokens().subList(mention.first(), noun.first()).stream()
        .map(Nominal::lower)
        .allMatch(DEFINITE::contains);
  }

  /** Former, deputy or several: not the one who holds the post. */
  boolean isOther() {
    return deputy().isPresent() || former || noun.plural();
  }

  /** "deputy" of "a deputy Russian foreign minister". */
  Optional<String> deputy() {
    return sentence.tokens().subList(mention.first(), noun.first()).stream()
        .map(Nominal::lower)
        .filter(DEPUTY::contains)
        .findFirst();
  }

  /**
   * The holder of a post, the head of a body, or someone's wife; other individuals stand for their
   * like.
   */
  boolean isOne() {
    Optional<Actor.Kind> whose = origin.map(o -> o.actor().kind());
    boolean someones = whose.filter(Actor.Kind.PERSON::equals).isPresent();
    boolean head =
        HeadRule.isHead(agent()) && whose.filter(Actor.Kind.ORGANISATION::equals).isPresent();
    return !noun.plural() && (agent().office().isPresent() || someones || head);
  }

  Found found(Actor actor, double score) {
    Optional<Gender> gender =
        agent().noun().endsWith("woman") ? Optional.of(Gender.FEMALE) : Optional.empty();
    return found(actor, score, gender);
  }

  Found found(Actor actor, double score, Optional<Gender> gender) {
    // Whoever was president once is not "the president" of the sentences to come.
    Optional<Agent> told = former ? Optional.empty() : Optional.of(agent());
    return new Found(mention, actor, score, List.of(), gender, told);
  }

  static boolean isDeputy(String word) {
    return DEPUTY.contains(word);
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
