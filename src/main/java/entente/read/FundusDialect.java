package entente.read;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The fields of Fundus. Its body is a summary and sections; their headlines are not sentences and
 * are left out. It gives no URL unless asked, so that an id may have to be made from the text.
 *
 * @see <a href="https://github.com/flairNLP/fundus">Fundus</a>
 */
final class FundusDialect implements Dialect {
  @Override
  public boolean speaks(Fields fields) {
    return fields.hasObject("body") || fields.has("publishing_date") || fields.has("plaintext");
  }

  @Override
  public Draft draft(Fields fields) {
    String text =
        Optional.of(body(fields.in("body")))
            .filter(body -> !body.isBlank())
            .or(() -> fields.string("plaintext"))
            .orElseThrow(() -> new ReadException("no paragraphs in \"body\" and no \"plaintext\""));
    Fields html = fields.in("html");
    Optional<String> url =
        fields.string("url").or(() -> html.string("responded_url", "requested_url"));
    return new Draft(
        url.orElseGet(() -> ContentId.of(text)),
        text,
        fields.string("publishing_date").flatMap(Dates::read),
        Optional.empty(),
        fields.string("title"),
        url,
        fields.string("publisher"));
  }

  private static String body(Fields body) {
    Stream<JsonElement> sections =
        elements(body.array("sections"))
            .filter(JsonElement::isJsonObject)
            .map(JsonElement::getAsJsonObject)
            .flatMap(FundusDialect::paragraphs);
    return Stream.concat(elements(body.array("summary")), sections)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .filter(paragraph -> !paragraph.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  private static Stream<JsonElement> paragraphs(JsonObject section) {
    return elements(new Fields(section).array("paragraphs"));
  }

  private static Stream<JsonElement> elements(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
