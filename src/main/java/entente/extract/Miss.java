package entente.extract;

import entente.core.Span;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that could have told of an event and did not.
 *
 * @param sentence index of the sentence
 * @param trigger where the word stands, if it is about one
 * @param entry the lexicon's line that came nearest; empty if it is not about one
 * @param reason why nothing came of it
 */
public record Miss(int sentence, Optional<Span> trigger, String entry, Reason reason) {
  /** Why nothing came of a sentence or a word; the later, the nearer it came to an event. */
  public enum Reason {
    UNREAD("not read: no word that may tell, fewer than two who may act, or too long"),
    FEW_ACTORS("fewer than two actors in the sentence"),
    OUT_OF_SCOPE("sport, fiction or the like"),
    OTHER_WORDS("the words that the line asks for are not there"),
    NO_SOURCE("no source: nobody stands where the line expects one"),
    SOURCE_NO_ACTOR("no source: what stands there is not an actor"),
    NO_TARGET("no target: nobody stands where the line expects one"),
    TARGET_NO_ACTOR("no target: what stands there is not an actor"),
    NOBODY("neither side is anybody in particular"),
    CONDITION("a condition of the line does not hold"),
    PART_OF_ANOTHER("the word is part of another trigger"),
    TOLD_TWICE("the sentence tells the same elsewhere"),
    DOUBTFUL("too doubtful to tell");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** In a few words, for people. */
    public String text() {
      return text;
    }

    /** As a word for programs: "no-source". */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
