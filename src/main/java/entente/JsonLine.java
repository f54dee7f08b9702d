package entente;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import entente.core.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** One JSON object that a user pipes in, with what may be asked of it. */
record JsonLine(JsonObject object) {
  /**
   * @throws IllegalArgumentException if {@code line} is not a JSON object
   */
  static JsonLine parse(String line) {
    try {
      return new JsonLine(JsonParser.parseString(line).getAsJsonObject());
    } catch (JsonParseException | IllegalStateException e) {
      throw new IllegalArgumentException("not a JSON object", e);
    }
  }

  /**
   * @throws IllegalArgumentException if there is no such text
   */
  String text(String field) {
    return optional(field)
        .orElseThrow(() -> new IllegalArgumentException("no \"" + field + "\"; add it"));
  }

  Optional<String> optional(String field) {
    JsonElement value = object.get(field);
    return value != null && value.isJsonPrimitive()
        ? Optional.of(value.getAsString())
        : Optional.empty();
  }

  /**
   * A day; what stands behind it (a time) does not count.
   *
   * @throws IllegalArgumentException if it is no date
   */
  Optional<LocalDate> date(String field) {
    return optional(field).map(JsonLine::day);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no date: \"" + text + "\"; write 2025-08-05", e);
    }
  }

  /**
   * The offsets in an object {@code {"start", "end"}}; empty if it or they are missing or null.
   *
   * @throws IllegalArgumentException if they are no span
   */
  Optional<Span> span(String field) {
    JsonElement value = object.get(field);
    if (value == null || !value.isJsonObject()) {
      return Optional.empty();
    }
    JsonElement start = value.getAsJsonObject().get("start");
    JsonElement end = value.getAsJsonObject().get("end");
    return isNumber(start) && isNumber(end)
        ? Optional.of(new Span(start.getAsInt(), end.getAsInt()))
        : Optional.empty();
  }

  private static boolean isNumber(@org.jspecify.annotations.Nullable JsonElement value) {
    return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
  }
}
