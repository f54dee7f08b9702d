package entente.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import entente.core.Span;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TokenizerTest {
  @TestFactory
  Stream<DynamicTest> cutsEveryCaseAsTheTreebankDoes() throws IOException {
    return Cases.of("tokens").stream()
        .map(
            c ->
                dynamicTest(
                    c.name(), () -> assertEquals(String.join("\n", c.expected()), cut(c.text()))));
  }

  private static String cut(String text) throws IOException {
    return spans(text).stream().map(s -> s.of(text)).collect(Collectors.joining(" "));
  }

  private static List<Span> spans(String text) throws IOException {
    return new Tokenizer(Models.abbreviations()).tokens(text, new Span(0, text.length()));
  }

  @Property
  void everyCharacterButSpaceStandsInOneToken(@ForAll String text) throws IOException {
    int last = 0;
    for (Span token : spans(text)) {
      assertTrue(token.length() > 0);
      assertTrue(gap(text, last, token.start()), () -> token + " in " + text);
      last = token.end();
    }
    assertTrue(gap(text, last, text.length()));
  }

  private static boolean gap(String text, int start, int end) {
    return Spaces.trim(text, start, end).length() == 0;
  }
}
