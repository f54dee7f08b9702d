package entente.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.core.Modality;
import entente.core.Polarity;
import entente.core.RelationType;
import entente.query.Terms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
  private static final Path CASES = Path.of("src/test/resources/export");
  private static final Graph SAMPLE =
      RDFParser.source("src/test/resources/sample/sample.ttl").toGraph();

  private record Case(String file, Format format, Filter filter) {}

  /** Some parts of the sample, and what each looks like. */
  private static final List<Case> GOLDEN =
      List.of(
          new Case("all.csv", Format.CSV, Filter.NONE),
          new Case("nodes.csv", Format.NODES, Filter.NONE),
          new Case("told.csv", Format.CSV, with(Set.of(Modality.values()), 0, 0)),
          new Case("twice.csv", Format.CSV, with(Set.of(), 0, 2)),
          new Case("russia.csv", Format.CSV, of(false, "RUS")),
          new Case("russia-ukraine.csv", Format.CSV, of(true, "RUS", "UKR")),
          new Case("august.nt", Format.NTRIPLES, august(Set.of(RelationType.ACCUSE))),
          new Case("august.ttl", Format.TURTLE, august(Set.of(RelationType.ACCUSE))),
          new Case("august.jsonld", Format.JSONLD, august(Set.of(RelationType.ACCUSE))));

  @TestFactory
  Stream<DynamicTest> writesWhatIsExpected() {
    return GOLDEN.stream()
        .map(c -> DynamicTest.dynamicTest(c.file(), () -> check(c, dataset(SAMPLE))));
  }

  private static void check(Case golden, DatasetGraph dataset) throws IOException {
    String written = write(dataset, golden.format(), golden.filter());
    Path file = CASES.resolve(golden.file());
    String expected = Files.exists(file) ? Files.readString(file) : "";
    if (Boolean.getBoolean("entente.cases.write")) {
      Files.createDirectories(CASES);
      Files.writeString(file, written);
    }
    assertEquals(expected, written);
  }

  @ParameterizedTest
  @CsvSource({"TURTLE,Turtle", "NTRIPLES,N-Triples", "JSONLD,JSON-LD"})
  void readBackItIsTheSameGraph(Format format, String lang) throws IOException {
    String written = write(dataset(SAMPLE), format, Filter.NONE);
    assertTrue(IsoMatcher.isomorphic(SAMPLE, read(written, lang)));
  }

  @ParameterizedTest
  @CsvSource({"TURTLE,Turtle", "NTRIPLES,N-Triples", "JSONLD,JSON-LD"})
  void everyFormatHoldsTheSamePart(Format format, String lang) throws IOException {
    Filter filter = of(false, "steve-witkoff");
    Graph part = read(write(dataset(SAMPLE), Format.NTRIPLES, filter), "N-Triples");
    assertTrue(IsoMatcher.isomorphic(part, read(write(dataset(SAMPLE), format, filter), lang)));
    assertTrue(part.stream().allMatch(SAMPLE::contains));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theOrderOfTheStoreDoesNotMatter(Format format) throws IOException {
    List<Triple> triples = SAMPLE.stream().toList().reversed();
    Graph reversed = GraphFactory.createDefaultGraph();
    triples.forEach(reversed::add);
    assertEquals(
        write(dataset(SAMPLE), format, Filter.NONE), write(dataset(reversed), format, Filter.NONE));
  }

  @Test
  void anEdgeGoesWithTheEventsThatSupportIt() throws IOException {
    Terms terms = Terms.STANDARD;
    Triple attacks =
        Triple.create(terms.actor("RUS"), terms.relation("attacks"), terms.actor("UKR"));
    Graph denied =
        read(
            write(
                dataset(SAMPLE),
                Format.NTRIPLES,
                new Filter(
                    Set.of(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(RelationType.ASSAULT),
                    Set.of(),
                    Set.of(Polarity.NEGATED),
                    0,
                    0)),
            "N-Triples");
    assertTrue(SAMPLE.contains(attacks));
    assertFalse(denied.contains(attacks));
    assertEquals(1, denied.find(null, terms.ent("reports"), null).toList().size());
  }

  @Test
  void sortsOnDiskAsInMemory() throws IOException {
    List<String> words =
        Stream.iterate(1L, n -> n * 48271 % 2147483647)
            .limit(2000)
            .map(n -> "ü" + n % 900)
            .toList();
    List<String> expected = words.stream().distinct().sorted().toList();
    for (long memory : new long[] {500, 1 << 20}) {
      try (SortedLines lines = new SortedLines(memory)) {
        for (String word : words) {
          lines.add(word);
        }
        assertEquals(
            expected,
            new String(lines.open().readAllBytes(), StandardCharsets.UTF_8).lines().toList());
      }
    }
  }

  private static Filter of(boolean among, String... actors) {
    return new Filter(
        Set.copyOf(Stream.of(actors).map(Terms.STANDARD::actor).toList()),
        among,
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Set.of(),
        Set.of(),
        0,
        0);
  }

  private static Filter with(Set<Modality> modalities, double confidence, int reports) {
    return new Filter(
        Set.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        modalities,
        modalities.isEmpty() ? Set.of() : Set.of(Polarity.values()),
        confidence,
        reports);
  }

  private static Filter august(Set<RelationType> types) {
    return new Filter(
        Set.of(),
        false,
        Optional.of(LocalDate.of(2025, 8, 1)),
        Optional.of(LocalDate.of(2025, 8, 5)),
        types,
        Set.of(),
        Set.of(),
        0.85,
        0);
  }

  private static String write(DatasetGraph dataset, Format format, Filter filter)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.exporter(Terms.STANDARD).write(dataset, filter, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Graph read(String text, String lang) {
    return RDFParser.fromString(text, RDFLanguages.nameToLang(lang)).toGraph();
  }

  private static DatasetGraph dataset(Graph graph) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(dataset, () -> graph.stream().forEach(dataset.getDefaultGraph()::add));
    return dataset;
  }
}
