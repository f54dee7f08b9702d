package entente.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import entente.core.Annotated;
import entente.core.Article;
import entente.core.Mention;
import entente.core.Sentence;
import entente.core.Token;
import entente.core.Upos;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ReaderAnnotatorTest {
  private static ReaderAnnotator annotator;

  @BeforeAll
  static void load() throws IOException {
    annotator = ReaderAnnotator.load(Models.folder(), Gate.OPEN);
  }

  @AfterAll
  static void close() throws IOException {
    annotator.close();
  }

  @TestFactory
  Stream<DynamicTest> findsTheMentionsOfEveryCase() throws IOException {
    return Cases.of("mentions").stream()
        .map(
            c ->
                dynamicTest(
                    c.name(),
                    () -> assertEquals(String.join("\n", c.expected()), mentions(c.text()))));
  }

  private static String mentions(String text) {
    return annotator.annotate(Article.of("a", text)).mentions().stream()
        .map(m -> m.kind() + " " + m.span().of(text) + name(m, text))
        .collect(Collectors.joining("\n"));
  }

  private static String name(Mention mention, String text) {
    return mention.name().map(n -> " | " + n.type() + " " + n.span().of(text)).orElse("");
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContract() throws IOException {
    return articles().stream()
        .map(a -> dynamicTest(a.text(), () -> keepsTheContract(annotator.annotate(a))));
  }

  private static void keepsTheContract(Annotated annotated) {
    for (Sentence sentence : annotated.sentences()) {
      assertEquals(sentence, annotated.sentences().get(sentence.index()));
      assertEquals(1, sentence.tokens().stream().filter(t -> t.head() == Token.ROOT).count());
      for (Token token : sentence.tokens()) {
        assertEquals(token.text(), token.span().of(annotated.article().text()));
        assertEquals(token.head() == Token.ROOT, token.relation().equals("root"));
      }
    }
    List<Mention> mentions = annotated.mentions();
    for (int i = 0; i < mentions.size(); i++) {
      for (Mention other : mentions.subList(i + 1, mentions.size())) {
        assertTrue(nested(mentions.get(i), other), () -> other + " crosses another");
        assertTrue(inOrder(mentions.get(i), other), () -> other + " stands too late");
      }
    }
  }

  private static boolean nested(Mention one, Mention other) {
    return !one.span().overlaps(other.span())
        || one.span().covers(other.span())
        || other.span().covers(one.span());
  }

  private static boolean inOrder(Mention one, Mention other) {
    return one.sentence() < other.sentence()
        || (one.sentence() == other.sentence() && one.first() <= other.first());
  }

  @Test
  void readsTheSameWhateverElseIsReadBesideIt() throws IOException {
    List<Article> articles = articles();
    Map<String, Annotated> alone =
        articles.stream().collect(Collectors.toMap(Article::id, annotator::annotate));
    List<Article> shuffled =
        IntStream.range(0, 4)
            .boxed()
            .flatMap(i -> articles.stream())
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(shuffled);
    Map<String, Annotated> together = new ConcurrentHashMap<>();
    shuffled.parallelStream().forEach(a -> together.put(a.id(), annotator.annotate(a)));
    assertEquals(alone, together);
  }

  @Test
  void aSentenceNotWorthReadingHasWordsOnly() throws IOException {
    try (ReaderAnnotator closed = ReaderAnnotator.load(Models.folder(), words -> false)) {
      Annotated annotated = closed.annotate(Article.of("a", "Putin met Xi."));
      Sentence sentence = annotated.sentences().get(0);
      assertFalse(sentence.read());
      assertEquals(4, sentence.size());
      assertTrue(annotated.mentions().isEmpty());
      assertTrue(
          sentence.tokens().stream()
              .allMatch(t -> t.upos() == Upos.X && t.head() == Token.ROOT && t.is("root")));
      assertEquals("putin", sentence.token(0).lemma());
    }
  }

  @Test
  void aSentenceTooLongToBeOneIsNotRead() {
    Annotated annotated = annotator.annotate(Article.of("a", "Peru ".repeat(300).strip()));
    assertFalse(annotated.sentences().get(0).read());
  }

  @Test
  void anEmptyTextHasNoSentences() {
    assertTrue(annotator.annotate(Article.of("a", " \n\n ")).sentences().isEmpty());
  }

  @Test
  void refusesAModelThatWasAltered(@TempDir Path folder) throws IOException {
    for (String name : List.of("SHA256SUMS", "labels.json", "vocab.txt")) {
      Files.copy(Models.folder().resolve("reader").resolve(name), folder.resolve(name));
    }
    IOException missing = assertThrows(IOException.class, () -> Reader.load(folder));
    assertEquals(
        folder.resolve("reader.onnx")
            + ": no such file; take the folder anew from the release or the repository",
        missing.getMessage());
    Files.writeString(folder.resolve("vocab.txt"), "one\n");
    IOException altered = assertThrows(IOException.class, () -> Reader.load(folder));
    assertEquals(
        folder.resolve("vocab.txt")
            + ": not the file that SHA256SUMS names; take the folder anew from the release or the"
            + " repository",
        altered.getMessage());
  }

  /** The texts of all cases, as articles. */
  private static List<Article> articles() throws IOException {
    return Stream.of("mentions", "sentences", "tokens")
        .flatMap(ReaderAnnotatorTest::cases)
        .map(c -> Article.of(c.name() + c.text().hashCode(), c.text()))
        .toList();
  }

  private static Stream<Cases.Case> cases(String kind) {
    try {
      return Cases.of(kind).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
