package entente.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NameTaggerTest {
  private static final List<String> TAGS =
      List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC");
  private final NameTagger tagger = new NameTagger(TAGS);

  @Test
  void aDoubtfulWordDoesNotTearANameInTwo() {
    float[][] bankOfSpain = {
      {0, 0, 0, 9, 0, 0, 0}, {2, 0, 0, 0, 1.9f, 0, 0}, {0, 0, 0, 0, 3, 2, 0}
    };
    assertEquals(List.of("B-ORG", "I-ORG", "I-ORG"), tagger.best(bankOfSpain));
  }

  @Test
  void noNameBeginsInside() {
    assertEquals(List.of("B-LOC"), tagger.best(new float[][] {{0, 0, 0, 0, 0, 1, 5}}));
  }

  @Test
  void twoNamesMayStandSideBySide() {
    float[][] scores = {{0, 9, 0, 0, 0, 0, 0}, {0, 9, 0, 0, 0, 0, 0}};
    assertEquals(List.of("B-PER", "B-PER"), tagger.best(scores));
  }

  @Test
  void noWordsHaveNoTags() {
    assertEquals(List.of(), tagger.best(new float[0][]));
  }

  @Property
  void insideFollowsOnlyItsOwnType(
      @ForAll @Size(min = 1, max = 12)
          List<@Size(value = 7) List<@FloatRange(min = -9, max = 9) Float>> rows) {
    float[][] scores = new float[rows.size()][TAGS.size()];
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < TAGS.size(); j++) {
        scores[i][j] = rows.get(i).get(j);
      }
    }
    String before = "O";
    for (String tag : tagger.best(scores)) {
      if (tag.startsWith("I-")) {
        assertEquals(tag.substring(1), before.substring(1));
      }
      before = tag;
    }
  }
}
