package entente;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import entente.core.Span;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One JSON object that a user pipes in, with what may be asked of it. */
record JsonLine(JsonObject object) {
  private static final TypeAdapter<JsonElement> ELEMENTS = new Gson().getAdapter(JsonElement.class);

  /**
   * @param line one line, with or without a byte order mark
   * @throws IllegalArgumentException if it is not a JSON object, or not UTF-8
   */
  static JsonLine parse(byte[] line) {
    String text = decoded(line);
    try {
      JsonReader reader = new JsonReader(new StringReader(text));
      // Strict but for raw control characters in strings, as articles are read.
      reader.setStrictness(Strictness.LEGACY_STRICT);
      JsonObject object = ELEMENTS.read(reader).getAsJsonObject();
      if (atEnd(reader)) {
        return new JsonLine(object);
      }
      throw new IllegalArgumentException(
          "more than one JSON value on the line; put each on its own");
    } catch (IOException | JsonParseException | IllegalStateException e) {
      throw new IllegalArgumentException("not a JSON object", e);
    }
  }

  /** Gson refuses what follows the first value, but as a mistake in the JSON. */
  private static boolean atEnd(JsonReader reader) throws IOException {
    try {
      return reader.peek() == JsonToken.END_DOCUMENT;
    } catch (MalformedJsonException e) {
      return false;
    }
  }

  private static String decoded(byte[] line) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8; save it as UTF-8", e);
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
    if (value == null || value.isJsonNull()) {
      return Optional.empty();
    }
    if (!(value instanceof JsonObject offsets)) {
      throw new IllegalArgumentException(noSpan(field));
    }
    OptionalInt start = offset(field, offsets.get("start"));
    OptionalInt end = offset(field, offsets.get("end"));
    if (start.isPresent() != end.isPresent()) {
      throw new IllegalArgumentException(noSpan(field));
    }
    return start.isPresent()
        ? Optional.of(new Span(start.getAsInt(), end.getAsInt()))
        : Optional.empty();
  }

  private static OptionalInt offset(String field, @Nullable JsonElement value) {
    if (value == null || value.isJsonNull()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(value.getAsBigDecimal().intValueExact());
    } catch (ArithmeticException
        | NumberFormatException
        | IllegalStateException
        | UnsupportedOperationException e) {
      throw new IllegalArgumentException(noSpan(field), e);
    }
  }

  private static String noSpan(String field) {
    return "\"" + field + "\" is no span; write {\"start\": 0, \"end\": 5}, or null";
  }
}
