package entente.read;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The article that a page describes in JSON-LD by schema.org's terms, alone, in an array or in a
 * graph. What is not of the expected kind counts as not said: the page can still be read.
 *
 * @see <a href="https://schema.org/NewsArticle">NewsArticle</a>
 */
record StructuredArticle(JsonObject object) {
  static Optional<StructuredArticle> in(Document page) {
    return page.select("script[type^=application/ld+json]").stream()
        .map(Element::data)
        .flatMap(StructuredArticle::objects)
        .filter(StructuredArticle::isArticle)
        .map(StructuredArticle::new)
        .findFirst();
  }

  private static Stream<JsonObject> objects(String json) {
    try {
      return objects(JsonParser.parseString(json));
    } catch (JsonParseException e) {
      return Stream.empty();
    }
  }

  private static Stream<JsonObject> objects(JsonElement element) {
    if (element instanceof JsonArray array) {
      return StreamSupport.stream(array.spliterator(), false).flatMap(StructuredArticle::objects);
    }
    if (!(element instanceof JsonObject object)) {
      return Stream.empty();
    }
    Stream<JsonObject> within =
        Stream.of("@graph", "mainEntity", "mainEntityOfPage")
            .flatMap(name -> Stream.ofNullable(object.get(name)))
            .flatMap(StructuredArticle::objects);
    return Stream.concat(Stream.of(object), within);
  }

  private static boolean isArticle(JsonObject object) {
    JsonElement type = object.get("@type");
    Stream<JsonElement> types =
        type instanceof JsonArray array
            ? StreamSupport.stream(array.spliterator(), false)
            : Stream.ofNullable(type);
    return types
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .anyMatch(name -> name.endsWith("Article") || name.endsWith("BlogPosting"));
  }

  Optional<String> title() {
    return string(object, "headline")
        .or(() -> string(object, "name"))
        .map(StructuredArticle::words);
  }

  Optional<LocalDate> date() {
    return string(object, "datePublished")
        .or(() -> string(object, "dateCreated"))
        .or(() -> string(object, "dateModified"))
        .flatMap(Dates::read);
  }

  Optional<String> publisher() {
    return first("publisher")
        .or(() -> first("sourceOrganization"))
        .flatMap(publisher -> string(publisher, "name"))
        .map(StructuredArticle::words);
  }

  Optional<String> url() {
    return string(object, "url")
        .or(() -> string(object, "mainEntityOfPage"))
        .or(() -> first("mainEntityOfPage").flatMap(page -> string(page, "@id")))
        .filter(PageMeta::isPage);
  }

  /** The text, its paragraphs on lines of their own if the publisher kept them. */
  Optional<String> body() {
    return string(object, "articleBody")
        .map(body -> body.contains("</") ? PageText.fragment(body) : unescaped(body));
  }

  private Optional<JsonObject> first(String name) {
    JsonElement value = object.get(name);
    JsonElement one = value instanceof JsonArray array && !array.isEmpty() ? array.get(0) : value;
    return one instanceof JsonObject inner ? Optional.of(inner) : Optional.empty();
  }

  private static Optional<String> string(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() && !value.getAsString().isBlank()
        ? Optional.of(value.getAsString().strip())
        : Optional.empty();
  }

  private static String words(String text) {
    return unescaped(text).replaceAll("\\s+", " ").strip();
  }

  /** Many publishers escape for HTML what is not HTML. */
  private static String unescaped(String text) {
    return text.contains("&") ? Parser.unescapeEntities(text, false) : text;
  }
}
