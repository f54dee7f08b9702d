package entente.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.core.Article;
import entente.core.MarkedPair;
import entente.core.Polarity;
import entente.core.Predicate;
import entente.core.RelationScores;
import entente.core.RelationType;
import entente.core.Sentence;
import entente.core.Span;
import entente.graph.Names;
import entente.graph.Ontology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RelationReaderTest {
  private static ReaderAnnotator annotator;
  private static RelationReader labeller;

  @BeforeAll
  static void load() throws IOException {
    Map<String, Predicate> predicates =
        Ontology.read(
                new Names("https://w3id.org/entente/"), List.of(Path.of("ontology/entente.ttl")))
            .predicates();
    annotator = ReaderAnnotator.load(Models.folder(), words -> false);
    labeller = RelationReader.load(Models.folder(), predicates);
  }

  @AfterAll
  static void close() throws IOException {
    annotator.close();
    labeller.close();
  }

  /** A sentence with its source in square brackets and its target in angle brackets. */
  private static MarkedPair pair(String marked) {
    String text = marked.replaceAll("[\\[\\]<>]", "");
    Sentence sentence = annotator.annotate(Article.of("a", text)).sentences().getFirst();
    return new MarkedPair(sentence, span(marked, '[', ']'), span(marked, '<', '>'));
  }

  private static Optional<Span> span(String marked, char open, char close) {
    int start = marked.indexOf(open);
    return start < 0
        ? Optional.empty()
        : Optional.of(new Span(plain(marked, start), plain(marked, marked.indexOf(close, start))));
  }

  private static int plain(String marked, int index) {
    return marked.substring(0, index).replaceAll("[\\[\\]<>]", "").length();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/labeller/pairs.csv", delimiter = '|', numLinesToSkip = 1)
  void labelsPlainPairs(RelationType type, Polarity polarity, String marked) {
    RelationScores scores = labeller.scores(List.of(pair(marked))).getFirst();
    assertEquals(type, scores.best());
    assertEquals(polarity, scores.polarity());
  }

  @Test
  void tellsTheDirection() {
    RelationScores there =
        labeller
            .scores(List.of(pair("[Peru] bombed a camp of <the rebels> on Monday.")))
            .getFirst();
    RelationScores back =
        labeller
            .scores(List.of(pair("<Peru> bombed a camp of [the rebels] on Monday.")))
            .getFirst();
    assertTrue(there.holds() > 0.5 && back.holds() < 0.5);
  }

  @Test
  void aSideMayBeMissing() {
    RelationScores scores =
        labeller.scores(List.of(pair("[The army] remained on high alert."))).getFirst();
    assertEquals(RelationType.MOBILIZE, scores.best());
  }

  @Test
  void readsTheSameWhateverElseIsReadBesideIt() {
    List<MarkedPair> pairs =
        new ArrayList<>(
            List.of(
                pair("[Kenya] condemned <the attack>."),
                pair(
                    "After nine months of shuttle diplomacy [the envoy] met <the rebels> in Doha."),
                pair("<The miners> were paid in full by [the firm], which had refused for a year."),
                pair("[Chile] will send <Haiti> two field hospitals and 300 tonnes of rice.")));
    List<RelationType> alone =
        pairs.stream().map(p -> labeller.scores(List.of(p)).getFirst().best()).toList();
    List<RelationScores> together = labeller.scores(pairs);
    assertEquals(alone, together.stream().map(RelationScores::best).toList());
    Collections.reverse(pairs);
    List<RelationScores> reversed = new ArrayList<>(labeller.scores(pairs));
    Collections.reverse(reversed);
    assertEquals(together, reversed);
  }

  @Test
  void sharesAddUpToOne() {
    RelationScores scores = labeller.scores(List.of(pair("[A] met <B>."))).getFirst();
    double sum = Arrays.stream(RelationType.values()).mapToDouble(scores::of).sum();
    assertEquals(1, sum, 1e-6);
  }

  @Test
  void noPairsHaveNoScores() {
    assertEquals(List.of(), labeller.scores(List.of()));
  }
}
