package entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entente.core.Span;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLineTest {
  private static JsonLine line(String text) {
    return JsonLine.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "[1]", "\"x\"", "null", "{", "{a: 1}", "{\"a\": 1}}", "{\"a\": NaN}"})
  void anythingButAnObjectIsRefused(String text) {
    assertEquals(
        text.endsWith("}}")
            ? "more than one JSON value on the line; put each on its own"
            : "not a JSON object",
        assertThrows(IllegalArgumentException.class, () -> line(text)).getMessage());
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] bytes = {'{', '"', (byte) 0xC3, '"', '}'};
    assertEquals(
        "not UTF-8; save it as UTF-8",
        assertThrows(IllegalArgumentException.class, () -> JsonLine.parse(bytes)).getMessage());
  }

  @Test
  void numbersAndTruthAreTexts() {
    JsonLine line = line("\uFEFF{\"id\": 7, \"b\": true, \"none\": null, \"list\": []}");
    assertEquals("7", line.text("id"));
    assertEquals("true", line.text("b"));
    assertEquals(Optional.empty(), line.optional("none"));
    assertEquals(Optional.empty(), line.optional("list"));
    assertEquals(Optional.empty(), line.optional("missing"));
    assertEquals(
        "no \"none\"; add it",
        assertThrows(IllegalArgumentException.class, () -> line.text("none")).getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-08-05", "2025-08-05T23:59:59Z", "2025-08-05 10:00"})
  void timesAreCutOffDates(String text) {
    assertEquals(
        Optional.of(LocalDate.of(2025, 8, 5)), line("{\"d\": \"" + text + "\"}").date("d"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5 August", "2025-02-30", "20250805"})
  void whatIsNoDateIsRefused(String text) {
    JsonLine line = line("{\"d\": \"" + text + "\"}");
    assertThrows(IllegalArgumentException.class, () -> line.date("d"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"s\": null}", "{\"s\": {}}", "{\"s\": {\"start\": null}}"})
  void aSpanMayBeMissing(String text) {
    assertEquals(Optional.empty(), line(text).span("s"));
  }

  @Test
  void aSpanIsTwoWholeNumbers() {
    assertEquals(
        Optional.of(new Span(3, 8)), line("{\"s\": {\"start\": 3, \"end\": 8.0}}").span("s"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 | 2",
        "-1 | 2",
        "3 | null",
        "1.5 | 2",
        "\"1\" | \"x\"",
        "1 | 1e400",
        "1 | 2147483648",
        "[] | {}",
        "true | 2"
      })
  void whatIsNoSpanIsRefused(String start, String end) {
    JsonLine line = line("{\"s\": {\"start\": " + start + ", \"end\": " + end + "}}");
    assertThrows(IllegalArgumentException.class, () -> line.span("s"));
  }
}
