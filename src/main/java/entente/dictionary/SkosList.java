package entente.dictionary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;

/**
 * A SKOS vocabulary, in any syntax of RDF that its file's name tells: each concept with a {@code
 * skos:prefLabel} is an actor, its other labels are its names. English labels and those without a
 * language count; a match with an entity of Wikidata gives its id.
 */
final class SkosList {
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private SkosList() {}

  static void read(Path file, Defaults defaults, Listing listing) throws IOException {
    Lang lang = RDFLanguages.filenameToLang(file.toString(), Lang.TURTLE);
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      RDFParser.source(file).lang(lang).parse(graph);
    } catch (RiotException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    List<Node> concepts =
        graph
            .find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
            .mapWith(Triple::getSubject)
            .toList()
            .stream()
            .distinct()
            .sorted(Comparator.comparing(Node::toString))
            .toList();
    concepts.forEach(concept -> add(graph, concept, file, defaults, listing));
  }

  private static void add(
      Graph graph, Node concept, Path file, Defaults defaults, Listing listing) {
    String where = file + ": " + concept;
    List<String> names = labels(graph, concept, SKOS.prefLabel.asNode());
    if (names.isEmpty()) {
      listing.leaveOut("it has no English name", where, concept.toString());
      return;
    }
    Gathered actor = new Gathered(where, names.getFirst());
    names.stream().skip(1).forEach(actor::alias);
    labels(graph, concept, SKOS.altLabel.asNode()).forEach(actor::alias);
    labels(graph, concept, SKOS.hiddenLabel.asNode()).forEach(actor::alias);
    wikidata(graph, concept).ifPresent(actor::wikidata);
    actor.fill(defaults);
    listing.add(actor.actor());
  }

  private static List<String> labels(Graph graph, Node concept, Node property) {
    return graph
        .find(concept, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(n -> n.isLiteral() && isEnglish(n.getLiteralLanguage()))
        .mapWith(Node::getLiteralLexicalForm)
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  private static boolean isEnglish(String language) {
    return language.isEmpty() || language.equals("en") || language.startsWith("en-");
  }

  private static Optional<String> wikidata(Graph graph, Node concept) {
    return graph
        .find(concept, SKOS.exactMatch.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(n -> n.isURI() && n.getURI().startsWith(WIKIDATA))
        .mapWith(n -> n.getURI().substring(WIKIDATA.length()))
        .nextOptional();
  }
}
