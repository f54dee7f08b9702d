package entente.read;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSyntaxException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON values with messages that a user can act on. */
final class Json {
  private static final TypeAdapter<JsonElement> ELEMENTS = new Gson().getAdapter(JsonElement.class);
  private static final Pattern FAULT = Pattern.compile("(.*?) at line (\\d+) column (\\d+).*");

  private Json() {}

  /** Strict but for raw control characters in strings, which many writers leave as they are. */
  static JsonReader reader(Reader text) {
    JsonReader reader = new JsonReader(text);
    reader.setStrictness(Strictness.LEGACY_STRICT);
    return reader;
  }

  /**
   * The one object that {@code in} holds.
   *
   * @throws ReadException if it is not one object, or not UTF-8
   */
  static JsonObject object(InputStream in) {
    try (JsonReader reader = reader(new Utf8Reader(in))) {
      JsonElement element = element(reader);
      requireEnd(reader, "more than one JSON value on the line; put each on its own");
      return object(element);
    } catch (IOException e) {
      throw new ReadException(reason(e));
    }
  }

  /** Gson refuses what follows the first value, but as a mistake in the JSON. */
  static void requireEnd(JsonReader reader, String complaint) throws IOException {
    try {
      if (reader.peek() == JsonToken.END_DOCUMENT) {
        return;
      }
    } catch (MalformedJsonException e) {
      throw new IOException(complaint, e);
    }
    throw new IOException(complaint);
  }

  static JsonObject object(JsonElement element) {
    if (element instanceof JsonObject object) {
      return object;
    }
    throw new ReadException("not a JSON object but " + kind(element));
  }

  static JsonElement element(JsonReader reader) throws IOException {
    try {
      return ELEMENTS.read(reader);
    } catch (JsonSyntaxException | NumberFormatException | IllegalStateException e) {
      throw new MalformedJsonException(e.getMessage());
    }
  }

  /** What kind of value it is, with its article. */
  static String kind(JsonElement element) {
    if (element.isJsonArray()) {
      return "an array";
    }
    if (element.isJsonObject()) {
      return "an object";
    }
    if (element.isJsonNull()) {
      return "null";
    }
    if (element.getAsJsonPrimitive().isString()) {
      return "a string";
    }
    return element.getAsJsonPrimitive().isNumber() ? "a number" : "true or false";
  }

  /** Gson's message without its advice to Java programmers. */
  static String reason(IOException e) {
    if (e instanceof EOFException) {
      return "not JSON: it ends in the middle";
    }
    if (!(e instanceof MalformedJsonException)) {
      return String.valueOf(e.getMessage());
    }
    Matcher fault = FAULT.matcher(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    if (!fault.matches()) {
      return "not JSON";
    }
    String what = fault.group(1);
    String plain =
        what.contains("Strictness") ? "something that JSON does not allow" : lowerFirst(what);
    String line = fault.group(2).equals("1") ? "" : "line " + fault.group(2) + ", ";
    return "not JSON: " + plain + " at " + line + "column " + fault.group(3);
  }

  private static String lowerFirst(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
