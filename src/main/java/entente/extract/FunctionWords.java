package entente.extract;

import java.util.Set;

/** The small words that a trigger may have beside it: English has few, and gets no new ones. */
public final class FunctionWords {
  /** What may stand behind a verb as a part of it: "up" in "give up". */
  public static final Set<String> PARTICLES =
      words(
          "about across ahead along apart around aside away back by down forth forward go home in off"
              + " on out over round through together under up");

  /** What may open a phrase. */
  public static final Set<String> PREPOSITIONS =
      words(
          "about above across after against along alongside amid amidst among amongst around as at"
              + " atop before behind below beneath beside besides between beyond by concerning despite"
              + " down during except for from in inside into like near of off on onto opposite out"
              + " outside over past per regarding round since than through throughout till to toward"
              + " towards under until up upon versus via with within without");

  private FunctionWords() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
