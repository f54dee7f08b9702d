package entente.graph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;

/**
 * A file of {@code ontology/}, read by streaming: a command at its start has no time for a model.
 */
final class TurtleFile extends StreamRDFBase {
  private final Names names;
  private final List<Triple> triples = new ArrayList<>();

  private TurtleFile(Names names) {
    this.names = names;
  }

  /** Its triples, with what stands under {@link Names#BASE} moved to the base of {@code names}. */
  static List<Triple> read(Names names, Path path) throws IOException {
    TurtleFile file = new TurtleFile(names);
    try (InputStream text = Files.newInputStream(path)) {
      RDFParser.source(text)
          .lang(Lang.TURTLE)
          .base(Names.BASE)
          .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
          .parse(file);
    } catch (RiotException e) {
      throw new IOException(path + ": not Turtle: " + e.getMessage(), e);
    } catch (NoSuchFileException e) {
      throw new IOException(path + ": no such file", e);
    }
    return file.triples;
  }

  @Override
  public void triple(Triple triple) {
    triples.add(
        Triple.create(
            moved(triple.getSubject()), moved(triple.getPredicate()), moved(triple.getObject())));
  }

  private Node moved(Node node) {
    return node.isURI() && node.getURI().startsWith(Names.BASE)
        ? NodeFactory.createURI(names.base() + node.getURI().substring(Names.BASE.length()))
        : node;
  }
}
