package entente.query;

import java.util.Optional;

/**
 * Something that the asker of a question may or must say.
 *
 * @param name the variable of the query that it stands for
 * @param kind what it may be
 * @param required whether the question makes no sense without it
 * @param otherwise what it is if the asker says nothing; without it, an optional parameter stays a
 *     variable, and the question is about any
 * @param description for people
 */
public record Parameter(
    String name, Kind kind, boolean required, Optional<String> otherwise, String description) {
  /** Meaning and values in one line: "first day (a day, 2025-08-31; optional)". */
  String help() {
    String need =
        otherwise.map(value -> "; otherwise " + value).orElse(required ? "" : "; optional");
    return description + " (" + kind.example() + need + ")";
  }

  /** What a parameter may be. */
  public enum Kind {
    /** An id ("RUS"), a name ("Russia") or an IRI. */
    ACTOR("an actor's id, name or IRI"),
    DATE("a day, 2025-08-31"),
    MONTH("a month, 2025-08"),
    TYPE("a relation type, ACCUSE"),
    PREDICATE("a predicate, condemns"),
    QUAD("a class of relations, 'verbal conflict'"),
    MODALITY("actual, future, hypothetical or historical"),
    POLARITY("affirmative or negated"),
    TEXT("text"),
    NUMBER("a number");

    private final String example;

    Kind(String example) {
      this.example = example;
    }

    /** What a value looks like, for people. */
    public String example() {
      return example;
    }
  }
}
