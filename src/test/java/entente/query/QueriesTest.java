package entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every shipped question gives the rows that its case expects: {@code queries/NAME.tsv}, or {@code
 * NAME.VARIANT.tsv} for more of one question. A case's first line is what the asker says, after a
 * hash; the rest is the table that people see.
 */
class QueriesTest {
  static final Path QUERIES = Path.of("queries");
  private static final Path CASES = Path.of("src/test/resources/queries");

  static DatasetGraph sample() {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        dataset, () -> RDFParser.source("src/test/resources/sample/sample.ttl").parse(dataset));
    return dataset;
  }

  @TestFactory
  Stream<DynamicTest> answersAsExpected() throws IOException {
    Asker asker = new Asker(sample(), Terms.STANDARD);
    return cases().stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(asker, file)));
  }

  @Test
  void everyQuestionHasACase() throws IOException {
    List<String> cased = cases().stream().map(QueriesTest::question).distinct().toList();
    List<String> shipped =
        new Questions(QUERIES, Terms.STANDARD).all().stream().map(Question::name).toList();
    assertEquals(shipped, cased);
  }

  private static void check(Asker asker, Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Question question = new Questions(QUERIES, Terms.STANDARD).find(question(file));
    Answer answer = asker.ask(question, said(lines.getFirst()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AnswerWriter(AnswerFormat.TSV, Table.UNLIMITED, Terms.STANDARD).write(answer, out);
    String found = lines.getFirst() + "\n" + shortened(out.toString(StandardCharsets.UTF_8));
    if (Boolean.getBoolean("entente.cases.write")) {
      Files.writeString(file, found);
    }
    assertEquals(String.join("\n", lines) + "\n", found);
  }

  private static String shortened(String tsv) {
    return tsv.replaceAll("<https://w3id.org/entente/\\w+/([^>]*)>", "$1")
        .replace("^^<http://www.w3.org/2001/XMLSchema#date>", "");
  }

  private static Map<String, String> said(String line) {
    String words = line.substring(1).strip();
    return words.isEmpty() ? Map.of() : Splitter.on("; ").withKeyValueSeparator('=').split(words);
  }

  private static String question(Path file) {
    return Splitter.on('.').splitToList(file.getFileName().toString()).getFirst();
  }

  private static List<Path> cases() {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
