package entente.link;

import java.util.Set;

/** Nouns that only count others: "a group of journalists", "dozens of protesters". */
final class Partitive {
  private static final Set<String> NOUNS =
      Set.of(
          "group",
          "groups",
          "band",
          "crowd",
          "crowds",
          "number",
          "dozens",
          "scores",
          "hundreds",
          "thousands",
          "millions",
          "handful",
          "majority",
          "pair",
          "couple",
          "team",
          "column",
          "wave",
          "lot",
          "lots",
          "rest",
          "some",
          "many",
          "most",
          "all",
          "one",
          "two",
          "three");

  private Partitive() {}

  static boolean is(String word) {
    return NOUNS.contains(word);
  }
}
