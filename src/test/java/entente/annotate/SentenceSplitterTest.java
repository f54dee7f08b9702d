package entente.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import entente.core.Span;
import java.io.IOException;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SentenceSplitterTest {
  private final SentenceSplitter splitter;

  SentenceSplitterTest() throws IOException {
    splitter = new SentenceSplitter(Models.abbreviations());
  }

  /** In a case file, "⏎" stands for a line's end within a sentence. */
  @TestFactory
  Stream<DynamicTest> splitsEveryCase() throws IOException {
    return Cases.of("sentences").stream()
        .map(
            c ->
                dynamicTest(
                    c.name(),
                    () -> assertEquals(String.join("\n", c.expected()), split(c.text()))));
  }

  private String split(String text) {
    return String.join(
        "\n", splitter.sentences(text).stream().map(s -> s.of(text).replace('\n', '⏎')).toList());
  }

  @Property(tries = 300)
  void sentencesCoverAllButSpace(@ForAll String text) {
    int end = 0;
    for (Span sentence : splitter.sentences(text)) {
      assertEquals(sentence, Spaces.trim(text, sentence.start(), sentence.end()));
      assertTrue(sentence.length() > 0 && sentence.start() >= end);
      assertEquals(0, Spaces.trim(text, end, sentence.start()).length());
      end = sentence.end();
    }
    assertEquals(0, Spaces.trim(text, end, text.length()).length());
  }
}
