package entente.graph;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;

/** Values as the graph writes them: each in the one form in which TDB2 gives it back. */
final class Literals {
  private Literals() {}

  /** Half a surrogate pair, which UTF-8 cannot write, becomes a question mark. */
  static Node text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return NodeFactory.createLiteralString(new String(bytes, StandardCharsets.UTF_8));
  }

  static Node number(double number) {
    return NodeValue.makeDouble(number).asNode();
  }

  static Node number(int number) {
    return NodeValue.makeInteger(number).asNode();
  }

  static Node date(LocalDate date) {
    return NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
  }

  /** An IRI; a text where {@code url} is not a whole address, so that nothing said is lost. */
  static Node url(String url) {
    try {
      URI uri = new URI(url.strip().replace(" ", "%20"));
      return uri.isAbsolute() && uri.getHost() != null
          ? NodeFactory.createURI(uri.toString())
          : text(url);
    } catch (URISyntaxException e) {
      return text(url);
    }
  }
}
