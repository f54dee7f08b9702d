package entente.annotate;

import entente.core.NameType;
import entente.core.Sentence;
import entente.core.Token;
import java.util.Set;

/** Says of proper nouns that the reader took for no name what they name most likely. */
final class MissedNames {
  private static final Set<String> PLACE = Set.of("in", "at", "from", "near", "into", "across");
  private static final Set<String> BODIES =
      Set.of(
          ("administration agency alliance army assembly association authority bank board brigade bureau cabinet center"
                  + " centre chamber coalition command commission committee company conference congress corp. corporation"
                  + " council court department federation force forces foundation front fund government group guard guards"
                  + " house inc. institute league ministry movement navy network office organisation organization parliament"
                  + " party police senate service society union university")
              .split(" "));

  private static final Set<String> ROLES =
      Set.of(
          ("admiral advisor adviser ambassador attorney bishop captain chair chairman chairwoman chancellor chief colonel"
                  + " commander commissioner congressman congresswoman consul councillor deputy diplomat director emir"
                  + " emperor envoy executive general governor judge justice king lawmaker leader lieutenant magistrate"
                  + " marshal mayor member minister officer official patriarch pope premier president prime prince princess"
                  + " prosecutor queen representative secretary senator sergeant sheikh speaker spokesman spokesperson"
                  + " spokeswoman sultan")
              .split(" "));

  private MissedNames() {}

  /**
   * Whether the word is a role in capitals ("Prime Minister"), which describes and names nobody.
   */
  static boolean isRole(Token token) {
    String word = token.lemma();
    return ROLES.contains(word)
        || (word.endsWith("s") && ROLES.contains(word.substring(0, word.length() - 1)));
  }

  /**
   * A body if a word says so ("Party", "Ministry") or all are capitals ("NATO"); a place after "in"
   * or "from"; a person if there are two words or more; a body otherwise.
   */
  static NameType type(Sentence sentence, int first, int end) {
    for (Token token : sentence.tokens().subList(first, end)) {
      if (BODIES.contains(token.lemma()) || CaseShape.of(token.text()) == CaseShape.UPPER) {
        return NameType.ORGANISATION;
      }
    }
    if (sentence
        .dependents(sentence.token(first), "case")
        .anyMatch(c -> PLACE.contains(c.lemma()))) {
      return NameType.LOCATION;
    }
    return end - first > 1 ? NameType.PERSON : NameType.ORGANISATION;
  }
}
