package entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import entente.core.RelationType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lines that {@code extract} and {@code relate} promise to other programs. */
class ExtractTest {
  private static final List<String> FIELDS =
      List.of(
          "article",
          "event",
          "sentence",
          "start",
          "end",
          "source",
          "predicate",
          "relation",
          "mode",
          "quad",
          "intensity",
          "trigger",
          "target",
          "polarity",
          "modality",
          "attribution",
          "date",
          "datePrecision",
          "dateBasis",
          "confidence",
          "evidence");
  private static final List<String> PARTICIPANT =
      List.of("text", "start", "end", "id", "name", "kind", "country", "sector");
  private static final int ARTICLES = 60;

  /** Texts of the cases, some of them to an article: short, and full of relations. */
  private static List<JsonObject> articles() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Case.read(file).forEach(c -> texts.add(c.text()));
      }
    }
    List<JsonObject> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      JsonObject article = new JsonObject();
      article.addProperty("id", "a" + i);
      if (i % 3 > 0) {
        article.addProperty("date", "2025-08-05");
      }
      // A character of two code units: offsets count both.
      article.addProperty(
          "text", "\uD83D\uDCF0 " + texts.get(i) + " " + texts.get(texts.size() - 1 - i));
      articles.add(article);
    }
    return articles;
  }

  private static byte[] lines(List<JsonObject> articles) {
    StringBuilder lines = new StringBuilder();
    articles.forEach(article -> lines.append(article).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void everyLineKeepsTheContractForAnyNumberOfThreads() throws IOException {
    List<JsonObject> articles = articles();
    Program.Ran one = Program.run(lines(articles), "extract", "--threads", "1");
    assertEquals(0, one.status(), one.err());
    assertEquals("", one.err());
    assertEquals(one, Program.run(lines(articles), "extract", "--threads", "2"));
    assertEquals(one, Program.run(lines(articles), "extract", "--threads", "4"));

    Map<String, JsonObject> byId = new HashMap<>();
    articles.forEach(article -> byId.put(article.get("id").getAsString(), article));
    int last = 0;
    for (String text : one.outLines()) {
      JsonObject line = JsonParser.parseString(text).getAsJsonObject();
      String id = line.get("article").getAsString();
      int number = Integer.parseInt(id.substring(1));
      assertTrue(number >= last, "order of the input: " + id);
      last = number;
      check(line, byId.getOrDefault(id, new JsonObject()));
    }
    assertTrue(one.outLines().size() > ARTICLES, one.out());
  }

  private static void check(JsonObject line, JsonObject article) {
    String text = article.get("text").getAsString();
    assertEquals(FIELDS, List.copyOf(line.keySet()));
    assertTrue(line.get("event").getAsString().matches("e-[0-9a-f]{20}"), line + "");
    assertEquals(line.get("sentence").getAsString(), at(line, text));
    participant(line.getAsJsonObject("source"), text);
    participant(line.getAsJsonObject("target"), text);
    JsonObject trigger = line.getAsJsonObject("trigger");
    assertEquals(List.of("text", "start", "end"), List.copyOf(trigger.keySet()));
    assertEquals(trigger.get("text").getAsString(), at(trigger, text));
    RelationType relation = RelationType.valueOf(line.get("relation").getAsString());
    assertEquals(relation.quad().label(), line.get("quad").getAsString());
    assertFalse(line.get("predicate").getAsString().isBlank());
    isTextOrNull(line.get("mode"));
    double intensity = line.get("intensity").getAsDouble();
    assertTrue(intensity >= -10 && intensity <= 10, line + "");
    isOneOf(line.get("polarity"), "affirmative", "negated");
    isOneOf(line.get("modality"), "actual", "future", "hypothetical", "historical");
    if (!line.get("attribution").isJsonNull()) {
      assertEquals(
          PARTICIPANT.subList(3, PARTICIPANT.size()),
          List.copyOf(line.getAsJsonObject("attribution").keySet()));
    }
    date(line, article.has("date"));
    double confidence = line.get("confidence").getAsDouble();
    assertTrue(confidence >= 0 && confidence <= 1, line + "");
    assertFalse(line.get("evidence").getAsString().isBlank());
  }

  private static void date(JsonObject line, boolean published) {
    if (line.get("date").isJsonNull()) {
      assertFalse(published, "no date of an article with one: " + line);
      assertTrue(line.get("datePrecision").isJsonNull(), line + "");
      assertTrue(line.get("dateBasis").isJsonNull(), line + "");
      return;
    }
    assertTrue(line.get("date").getAsString().matches("\\d{4}-\\d\\d-\\d\\d"), line + "");
    isOneOf(line.get("datePrecision"), "day", "week", "month", "year");
    isOneOf(
        line.get("dateBasis"),
        published ? new String[] {"text", "publication"} : new String[] {"text"});
  }

  private static void participant(JsonObject participant, String text) {
    assertEquals(PARTICIPANT, List.copyOf(participant.keySet()));
    assertEquals(participant.get("text").getAsString(), at(participant, text));
    assertTrue(
        participant.get("id").getAsString().startsWith("https://w3id.org/entente/actor/"),
        participant + "");
    assertFalse(participant.get("name").getAsString().isBlank());
    isOneOf(participant.get("kind"), "person", "country", "organisation", "group", "unknown");
    isTextOrNull(participant.get("country"));
    isTextOrNull(participant.get("sector"));
  }

  private static String at(JsonObject span, String text) {
    return text.substring(span.get("start").getAsInt(), span.get("end").getAsInt());
  }

  private static void isOneOf(JsonElement value, String... words) {
    assertTrue(Set.of(words).contains(value.getAsString()), value + "");
  }

  private static void isTextOrNull(JsonElement value) {
    assertTrue(
        value.isJsonNull()
            || (value.getAsJsonPrimitive().isString() && !value.getAsString().isBlank()),
        value + "");
  }

  @Test
  void severalSourcesAreSeveralLinesOfOneEvent() {
    byte[] input =
        "{\"id\": \"1\", \"text\": \"France and Germany condemned Russia.\"}"
            .getBytes(StandardCharsets.UTF_8);
    List<JsonObject> lines =
        Program.run(input, "extract").outLines().stream()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .toList();
    assertEquals(
        List.of("France", "Germany"),
        lines.stream().map(l -> l.getAsJsonObject("source").get("name").getAsString()).toList());
    assertEquals(1, lines.stream().map(l -> l.get("event")).distinct().count());
  }

  @Test
  void aBadArticleCostsOnlyItself() {
    StringBuilder input = new StringBuilder();
    input.append("{\"id\": \"1\", \"text\": \"France condemned Russia.\"}\n");
    input.append("{\"id\": \"2\", \"text\": \"").append("x".repeat(10_000_000)).append("\n");
    input.append("{\"id\": \"3\", \"page\": \"").append("x".repeat(9_000_000));
    input.append("\", \"text\": \"").append("The sun shines. ".repeat(65_000));
    input.append("Germany met Japan.\"}\n");
    input.append("{\"id\": \"4\", \"text\": \"Germany met Japan.\"}\n");
    byte[] bytes = input.toString().getBytes(StandardCharsets.UTF_8);
    bytes[3] = (byte) 0xFF;
    Program.Ran ran = Program.run(bytes, "extract", "--format", "jsonl");
    assertEquals(Entente.SOME_REJECTED, ran.status());
    assertEquals(
        """
        entente: standard input:1: not UTF-8 at byte 3 (FF); save it as UTF-8
        entente: standard input:2: not JSON: unterminated string at column 10000022
        """,
        ran.err());
    assertEquals(
        List.of("\"3\"", "\"4\""),
        ran.outLines().stream()
            .map(line -> JsonParser.parseString(line).getAsJsonObject().get("article") + "")
            .distinct()
            .toList());
  }

  @Test
  void endsWhenItsReaderHasGoneThoughThereIsMoreToRead() throws Exception {
    Process process = Program.start("extract", "-");
    OutputStream to = process.getOutputStream();
    byte[] article =
        "{\"id\": \"1\", \"text\": \"France condemned Russia.\"}\n"
            .getBytes(StandardCharsets.UTF_8);
    Thread feeder =
        new Thread(
            () -> {
              try {
                while (true) {
                  to.write(article);
                }
              } catch (IOException e) {
                // The process has ended.
              }
            });
    feeder.setDaemon(true);
    feeder.start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertTrue(String.valueOf(out.readLine()).startsWith("{\"article\":\"1\""));
    }
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), err);
    assertEquals("", err);
  }

  @Test
  void relateAlwaysNamesOneOfTheSixteenTypes() throws IOException {
    StringBuilder input = new StringBuilder();
    int number = 0;
    for (JsonObject article : articles()) {
      String text = article.get("text").getAsString();
      String sentence = text.substring(0, Math.min(text.length(), 200));
      JsonObject line = new JsonObject();
      line.addProperty("id", ++number);
      line.addProperty("sentence", sentence);
      line.add("source", number % 3 == 0 ? JsonParser.parseString("null") : span(3, 9));
      line.add("target", number % 4 == 0 ? JsonParser.parseString("null") : span(12, 19));
      input.append(line).append('\n');
    }
    input.append("{\"id\": 61, \"sentence\": \"\"}\n");
    Program.Ran ran =
        Program.run(input.toString().getBytes(StandardCharsets.UTF_8), "relate", "--threads", "2");
    assertEquals(0, ran.status(), ran.err());
    assertEquals(61, ran.outLines().size());
    int expected = 0;
    for (String text : ran.outLines()) {
      JsonObject line = JsonParser.parseString(text).getAsJsonObject();
      assertEquals(
          List.of("id", "relation", "predicate", "modality", "polarity", "confidence"),
          List.copyOf(line.keySet()));
      assertEquals(++expected + "", line.get("id").getAsString());
      RelationType.valueOf(line.get("relation").getAsString());
    }
  }

  private static JsonObject span(int start, int end) {
    JsonObject span = new JsonObject();
    span.addProperty("start", start);
    span.addProperty("end", end);
    return span;
  }
}
