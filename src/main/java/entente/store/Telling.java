package entente.store;

import entente.graph.Names;
import entente.graph.Property;
import java.util.Collection;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What a report adds to the event it tells of.
 *
 * @param report the report
 * @param event the event
 * @param confidence a literal number
 * @param dateBasis what the report's date rests on, if it has one
 */
record Telling(Node report, Node event, Node confidence, Optional<Node> dateBasis) {
  /**
   * Reads a report.
   *
   * @throws IllegalArgumentException if the report has no event or no confidence
   */
  static Telling of(Names names, Node report, Collection<Triple> triples) {
    return new Telling(
        report,
        only(names, report, triples, Property.REPORTS),
        only(names, report, triples, Property.CONFIDENCE),
        Values.of(triples, names.term(Property.DATE_BASIS)).stream().findFirst());
  }

  double sureness() {
    return ((Number) confidence.getLiteralValue()).doubleValue();
  }

  private static Node only(
      Names names, Node report, Collection<Triple> triples, Property property) {
    return Values.of(triples, names.term(property)).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(report + " has no ent:" + property.iri()));
  }
}
