package entente.read;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;

/** The fields of a JSON object, asked for by name. A null or a blank string counts as no field. */
record Fields(JsonObject object) {
  boolean has(String name) {
    return object.has(name);
  }

  boolean hasObject(String name) {
    return object.get(name) instanceof JsonObject;
  }

  /** An empty object if there is none. */
  Fields in(String name) {
    return new Fields(object.get(name) instanceof JsonObject inner ? inner : new JsonObject());
  }

  /** An empty array if there is none. */
  JsonArray array(String name) {
    return object.get(name) instanceof JsonArray inner ? inner : new JsonArray();
  }

  /**
   * A string; a number is taken as it is written.
   *
   * @throws ReadException if it is something else
   */
  Optional<String> string(String name) {
    JsonElement value = object.get(name);
    if (value == null || value.isJsonNull()) {
      return Optional.empty();
    }
    if (!value.isJsonPrimitive() || value.getAsJsonPrimitive().isBoolean()) {
      throw new ReadException("the \"%s\" is %s, not a string".formatted(name, Json.kind(value)));
    }
    return Optional.of(value.getAsString()).filter(text -> !text.isBlank());
  }

  /**
   * A string that is one.
   *
   * @throws ReadException if it is anything else, a number too
   */
  Optional<String> text(String name) {
    if (object.get(name) instanceof JsonPrimitive value && !value.isString()) {
      throw new ReadException("the \"%s\" is %s, not a string".formatted(name, Json.kind(value)));
    }
    return string(name);
  }

  /** The first of these that is there. */
  Optional<String> string(String first, String second) {
    return string(first).or(() -> string(second));
  }
}
