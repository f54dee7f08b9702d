package entente.store;

import entente.graph.Names;
import entente.graph.Property;
import entente.graph.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Decisions as statements of a named graph, where no article reaches them:
 *
 * <pre>
 * decision:3 a ent:Merge ; ent:number 3 ; ent:actor actor:x ; ent:other actor:y ;
 *   ent:who "anna" ; prov:generatedAtTime "2025-08-05T10:00:00Z"^^xsd:dateTime ; ent:why "…" .
 * </pre>
 */
record DecisionGraph(Names names) {
  Node name() {
    return names.other("store/decisions");
  }

  /** In the order of their numbers; to be called in a transaction. */
  List<Decision> read(DatasetGraph dataset) {
    List<Decision> decisions = new ArrayList<>();
    dataset
        .find(name(), Node.ANY, names.term(Property.NUMBER), Node.ANY)
        .forEachRemaining(quad -> decisions.add(decision(dataset, quad.getSubject())));
    decisions.sort(Comparator.comparing(Decision::number));
    return decisions;
  }

  private Decision decision(DatasetGraph dataset, Node node) {
    int number = number(value(dataset, node, Property.NUMBER));
    Decision.Signature signed =
        new Decision.Signature(
            text(dataset, node, Property.WHO),
            Instant.parse(text(dataset, node, Property.WHEN)),
            text(dataset, node, Property.WHY));
    if (is(dataset, node, Type.UNDO)) {
      Node undone = value(dataset, node, Property.UNDOES);
      return new Decision.Undo(number, number(value(dataset, undone, Property.NUMBER)), signed);
    }
    String actor = names.actorId(value(dataset, node, Property.ACTOR));
    return is(dataset, node, Type.MERGE)
        ? new Decision.Merge(
            number, actor, names.actorId(value(dataset, node, Property.OTHER)), signed)
        : new Decision.Split(
            number, actor, names.actorId(value(dataset, node, Property.OTHER)), signed);
  }

  private boolean is(DatasetGraph dataset, Node node, Type type) {
    return dataset.contains(name(), node, names.term(Property.TYPE), names.term(type));
  }

  private static int number(Node literal) {
    return Integer.parseInt(literal.getLiteralLexicalForm());
  }

  private String text(DatasetGraph dataset, Node node, Property property) {
    return value(dataset, node, property).getLiteralLexicalForm();
  }

  private Node value(DatasetGraph dataset, Node node, Property property) {
    return dataset.find(name(), node, names.term(property), Node.ANY).next().getObject();
  }

  List<Quad> quads(Decision decision) {
    List<Quad> quads = new ArrayList<>();
    Node node = node(decision.number());
    quads.add(quad(node, Property.TYPE, names.term(Type.DECISION)));
    quads.add(quad(node, Property.NUMBER, number(decision.number())));
    quads.add(quad(node, Property.WHO, text(decision.signed().who())));
    quads.add(quad(node, Property.WHEN, time(decision.signed().when())));
    quads.add(quad(node, Property.WHY, text(decision.signed().why())));
    switch (decision) {
      case Decision.Merge merge -> {
        quads.add(quad(node, Property.TYPE, names.term(Type.MERGE)));
        quads.add(quad(node, Property.ACTOR, names.actor(merge.actor())));
        quads.add(quad(node, Property.OTHER, names.actor(merge.into())));
      }
      case Decision.Split split -> {
        quads.add(quad(node, Property.TYPE, names.term(Type.SPLIT)));
        quads.add(quad(node, Property.ACTOR, names.actor(split.actor())));
        quads.add(quad(node, Property.OTHER, names.actor(split.from())));
      }
      case Decision.Undo undo -> {
        quads.add(quad(node, Property.TYPE, names.term(Type.UNDO)));
        quads.add(quad(node, Property.UNDOES, node(undo.undone())));
      }
    }
    return quads;
  }

  private Quad quad(Node subject, Property property, Node object) {
    return Quad.create(name(), subject, names.term(property), object);
  }

  private Node node(int number) {
    return names.other("decision/" + number);
  }

  private static Node number(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node time(Instant time) {
    return NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime);
  }
}
