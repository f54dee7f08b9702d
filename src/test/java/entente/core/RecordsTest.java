package entente.core;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** What no record may hold. */
class RecordsTest {
  private static final Span SPAN = new Span(0, 1);
  private static final Actor ACTOR =
      new Actor("FRA", "France", Actor.Kind.COUNTRY, Optional.of("FRA"), List.of());

  private record Wrong(String what, Executable make) {}

  @TestFactory
  Stream<DynamicTest> refuse() {
    return Stream.of(
            new Wrong("an article without an id", () -> Article.of(" ", "text")),
            new Wrong("an actor without an id", () -> actor("", "France")),
            new Wrong("an actor without a name", () -> actor("FRA", "\t")),
            new Wrong("a participant less sure than not at all", () -> participant(-0.01)),
            new Wrong("a participant more than sure", () -> participant(1.01)),
            new Wrong("a participant of no probability", () -> participant(Double.NaN)),
            new Wrong("a confidence above 1", () -> provenance(1.5)),
            new Wrong("a confidence that is no number", () -> provenance(Double.NaN)),
            new Wrong("an intensity above 10", () -> predicate(10.5)),
            new Wrong("an intensity below -10", () -> predicate(-11)),
            new Wrong("a token before the first", () -> token(-1, 0)),
            new Wrong("a token that depends on itself", () -> token(3, 3)),
            new Wrong("a token that depends on none, wrongly told", () -> token(3, -2)),
            new Wrong("a sentence whose tokens are misplaced", () -> sentence(token(1, 0))),
            new Wrong("a sentence with a head outside", () -> sentence(token(0, 1))),
            new Wrong("a mention of no sentence", () -> mention(-1, 0, 0, 1)),
            new Wrong("a mention whose head is before it", () -> mention(0, 0, 1, 2)),
            new Wrong("a mention whose head is behind it", () -> mention(0, 2, 0, 2)),
            new Wrong(
                "links without mentions",
                () ->
                    new Linked(
                        new Annotated(Article.of("a", ""), List.of(), List.of()),
                        List.of(new Link.Nil(mention(0, 0, 0, 1))),
                        List.of())))
        .map(
            wrong ->
                DynamicTest.dynamicTest(
                    wrong.what(),
                    () -> assertThrows(IllegalArgumentException.class, wrong.make())));
  }

  private static Actor actor(String id, String name) {
    return new Actor(id, name, Actor.Kind.COUNTRY, Optional.empty(), List.of());
  }

  private static Participant participant(double score) {
    return new Participant(SPAN, ACTOR, score);
  }

  private static Provenance provenance(double confidence) {
    return new Provenance("a", 0, SPAN, SPAN, "rule", Optional.empty(), confidence);
  }

  private static Predicate predicate(double intensity) {
    return new Predicate("meets", RelationType.CONSULT, Optional.empty(), intensity, true);
  }

  private static Token token(int index, int head) {
    return new Token(index, SPAN, "x", "x", Upos.X, head, "dep");
  }

  private static Sentence sentence(Token token) {
    return new Sentence(0, SPAN, List.of(token), true);
  }

  private static Mention mention(int sentence, int head, int first, int end) {
    return new Mention(sentence, head, first, end, SPAN, Mention.Kind.NAME, Optional.empty());
  }
}
