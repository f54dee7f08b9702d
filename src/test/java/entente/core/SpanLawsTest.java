package entente.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SpanLawsTest {
  @Provide
  static Arbitrary<Span> spans() {
    Arbitrary<Integer> small = Arbitraries.integers().between(0, 12);
    return Combinators.combine(small, small).as((start, length) -> new Span(start, start + length));
  }

  @Property
  boolean coversItself(@ForAll("spans") Span a) {
    return a.covers(a) && a.union(a).equals(a);
  }

  @Property
  void unionIsTheLeastThatCoversBoth(@ForAll("spans") Span a, @ForAll("spans") Span b) {
    Span union = a.union(b);
    assertTrue(union.covers(a) && union.covers(b));
    assertEquals(union, b.union(a));
    assertTrue(union.start() == a.start() || union.start() == b.start());
    assertTrue(union.end() == a.end() || union.end() == b.end());
  }

  @Property
  boolean whoCoverEachOtherAreEqual(@ForAll("spans") Span a, @ForAll("spans") Span b) {
    return (a.covers(b) && b.covers(a)) == a.equals(b);
  }

  @Property
  boolean overlapIsACharacterInCommon(@ForAll("spans") Span a, @ForAll("spans") Span b) {
    boolean shared = false;
    for (int i = a.start(); i < a.end(); i++) {
      shared |= b.start() <= i && i < b.end();
    }
    return a.overlaps(b) == shared && b.overlaps(a) == shared;
  }

  @Property
  boolean orderAgreesWithEquality(@ForAll("spans") Span a, @ForAll("spans") Span b) {
    return Integer.signum(a.compareTo(b)) == -Integer.signum(b.compareTo(a))
        && (a.compareTo(b) == 0) == a.equals(b);
  }

  @Property
  void isAsLongAsItsText(@ForAll("spans") Span a) {
    assertEquals(a.length(), a.of("x".repeat(a.end())).length());
  }

  @Property
  void cannotEndBeforeItBegins(
      @ForAll @IntRange(min = -5, max = 20) int start,
      @ForAll @IntRange(min = -5, max = 20) int end) {
    if (start < 0 || end < start) {
      assertThrows(IllegalArgumentException.class, () -> new Span(start, end));
    } else {
      assertEquals(end - start, new Span(start, end).length());
    }
  }
}
