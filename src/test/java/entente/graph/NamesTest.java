package entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  private static final Names NAMES = Names.standard();

  /** Every id comes back from its IRI, so that no two articles share one. */
  @Property
  void anIdComesBackFromItsIri(@ForAll @CharRange(from = ' ', to = '\u02ff') String id) {
    String iri = NAMES.article(id).getURI();
    String last = iri.substring((Names.BASE + "article/").length());
    assertEquals(id, URLDecoder.decode(last, StandardCharsets.UTF_8));
  }

  @Property
  void noTwoDyadsShareAnIri(
      @ForAll @Chars({'a', '-'}) String a,
      @ForAll @Chars({'a', '-'}) String b,
      @ForAll @Chars({'a', '-'}) String c,
      @ForAll @Chars({'a', '-'}) String d) {
    Assume.that(!(a.equals(c) && b.equals(d)));
    assertNotEquals(NAMES.dyad(a, b), NAMES.dyad(c, d));
  }

  @Test
  void publishersThatDifferInCaseAndPunctuationAreOne() {
    assertEquals(NAMES.publisher("The Example"), NAMES.publisher("the example."));
    assertNotEquals(NAMES.publisher("***"), NAMES.publisher("+++"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "example.org/", "http://example.org", "http://exam ple.org/"})
  void aBaseIsAnAbsoluteIriThatEndsASegment(String base) {
    assertThrows(IllegalArgumentException.class, () -> new Names(base));
  }
}
