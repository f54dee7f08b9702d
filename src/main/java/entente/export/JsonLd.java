package entente.export;

import com.google.gson.stream.JsonWriter;
import entente.query.Terms;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Writes triples, which must come sorted by subject and predicate, as flat JSON-LD: one object a
 * subject, prefixes in the context. Numbers and dates keep their type and their very digits.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/#flattened-document-form">flattened form</a>
 */
final class JsonLd extends StreamRDFBase {
  private interface Step {
    void run() throws IOException;
  }

  private final JsonWriter json;
  private final Map<String, String> prefixes;
  private @Nullable Node subject;
  private @Nullable Node predicate;

  JsonLd(OutputStream out, Terms terms) {
    json = new JsonWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    json.setIndent(" ");
    json.setHtmlSafe(false);
    prefixes = terms.prefixes();
  }

  @Override
  public void start() {
    run(
        () -> {
          json.beginObject().name("@context").beginObject();
          for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            json.name(prefix.getKey()).value(prefix.getValue());
          }
          json.endObject().name("@graph").beginArray();
        });
  }

  @Override
  public void triple(Triple triple) {
    run(
        () -> {
          if (!triple.getSubject().equals(subject)) {
            endSubject();
            subject = triple.getSubject();
            json.beginObject().name("@id").value(compact(triple.getSubject()));
          }
          if (!triple.getPredicate().equals(predicate)) {
            endPredicate();
            predicate = triple.getPredicate();
            json.name(isType(predicate) ? "@type" : compact(predicate)).beginArray();
          }
          object(triple);
        });
  }

  @Override
  public void finish() {
    run(
        () -> {
          endSubject();
          json.endArray().endObject();
          json.flush();
        });
  }

  private void endSubject() throws IOException {
    if (subject != null) {
      endPredicate();
      json.endObject();
    }
  }

  private void endPredicate() throws IOException {
    if (predicate != null) {
      json.endArray();
      predicate = null;
    }
  }

  private void object(Triple triple) throws IOException {
    Node object = triple.getObject();
    if (isType(triple.getPredicate())) {
      json.value(compact(object));
    } else if (!object.isLiteral()) {
      json.beginObject().name("@id").value(compact(object)).endObject();
    } else if (object.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      json.value(object.getLiteralLexicalForm());
    } else {
      json.beginObject().name("@value").value(object.getLiteralLexicalForm());
      if (object.getLiteralLanguage().isEmpty()) {
        json.name("@type").value(compact(object.getLiteralDatatypeURI()));
      } else {
        json.name("@language").value(object.getLiteralLanguage());
      }
      json.endObject();
    }
  }

  private static boolean isType(Node predicate) {
    return predicate.equals(RDF.type.asNode());
  }

  private String compact(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : compact(node.getURI());
  }

  private String compact(String iri) {
    return prefixes.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        // JSON-LD reads what has two slashes after the colon as a whole IRI.
        .filter(compact -> !compact.contains("://"))
        .findFirst()
        .orElse(iri);
  }

  private static void run(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
