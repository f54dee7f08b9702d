package entente.extract;

import java.util.List;
import java.util.Set;

/**
 * A place in a trigger's frame where an actor may stand.
 *
 * @param kind how the place is found
 * @param preposition the preposition that opens it, for {@link Kind#PREPOSITION}; else empty
 */
record Slot(Kind kind, String preposition) {
  enum Kind {
    SUBJECT("subj"),
    OBJECT("obj"),
    INDIRECT_OBJECT("iobj"),
    /** The subject of a that-clause: "demanded that Iran stop". */
    THAT("that"),
    /** Whoever an infinitive or gerund acts on: "threatened to attack Iran". */
    INFINITIVE("inf"),
    /** The possessor of a noun, or a name or nationality before it. */
    POSSESSOR("poss"),
    PREPOSITION("");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** How the lexicon writes it; empty for prepositions, which each write themselves. */
    String word() {
      return word;
    }
  }

  static final Slot SUBJECT = new Slot(Kind.SUBJECT, "");
  static final Slot POSSESSOR = new Slot(Kind.POSSESSOR, "");
  static final Slot BY = preposition("by");

  private static final Set<Character> LETTERS_BEYOND = Set.of(' ', '-');

  static Slot preposition(String word) {
    return new Slot(Kind.PREPOSITION, word);
  }

  /**
   * Reads a cell of the lexicon: {@code "obj|of"}.
   *
   * @throws IllegalArgumentException if a part is no slot
   */
  static List<Slot> list(String cell) {
    return cell.isBlank()
        ? List.of()
        : List.of(cell.split("\\|")).stream().map(String::strip).map(Slot::of).toList();
  }

  private static Slot of(String word) {
    for (Kind kind : Kind.values()) {
      if (kind != Kind.PREPOSITION && kind.word.equals(word)) {
        return new Slot(kind, "");
      }
    }
    if (word.isEmpty()
        || !word.chars()
            .allMatch(c -> (c >= 'a' && c <= 'z') || LETTERS_BEYOND.contains((char) c))) {
      throw new IllegalArgumentException(
          "no slot: \"" + word + "\"; use subj, obj, iobj, that, inf, poss or a preposition");
    }
    return preposition(word);
  }

  boolean isInfinitive() {
    return kind == Kind.INFINITIVE;
  }

  @Override
  public String toString() {
    return kind == Kind.PREPOSITION ? preposition : kind.word;
  }
}
