package entente.core;

import java.util.Optional;

/**
 * A noun phrase that may name an actor: "Putin", "the Russian leader Vladimir Putin", "protesters
 * in Minsk", "him". Its tokens are those from {@code first} to before {@code end}, without relative
 * clauses and appositions.
 *
 * @param sentence index of its sentence
 * @param head index of the token that the others depend on
 * @param first index of its first token
 * @param end index after its last token
 * @param span where it stands in the article
 * @param kind how it refers
 * @param name the name inside it, where there is one
 */
public record Mention(
    int sentence, int head, int first, int end, Span span, Kind kind, Optional<Name> name) {
  /** How a mention refers. */
  public enum Kind {
    /** By a name, with or without a description: "French President Emmanuel Macron". */
    NAME,
    /** By a description alone: "the president", "Iranian lawmakers". */
    NOMINAL,
    /** By a nationality that qualifies something else: "Russian" in "Russian attacks". */
    ADJECTIVE,
    PRONOUN
  }

  /**
   * A name within a mention.
   *
   * @param type what the reader takes it for
   * @param first index of its first token
   * @param end index after its last token
   * @param span where it stands in the article
   */
  public record Name(NameType type, int first, int end, Span span) {}

  public Mention {
    if (sentence < 0 || first > head || head >= end) {
      throw new IllegalArgumentException(
          "not a mention: head " + head + " outside [" + first + ", " + end + ")");
    }
  }
}
