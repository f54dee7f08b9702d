package entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.core.RelationType;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/** The program's words and the ontology's are the same. */
class VocabularyTest {
  private static final Names NAMES = Names.standard();
  private final Graph ontology = GraphFactory.createDefaultGraph();

  VocabularyTest() throws IOException {
    Ontology.read(NAMES, List.of(Resources.ONTOLOGY)).triples().forEach(ontology::add);
  }

  @Test
  void everyClassOfTheOntologyIsAType() {
    Set<String> types = relationTypes();
    types.addAll(own(Stream.of(Type.values())));
    assertEquals(types, instances(OWL2.Class.asNode()));
  }

  @Test
  void everyPropertyOfTheOntologyIsAProperty() {
    Set<String> defined = instances(OWL2.ObjectProperty.asNode());
    defined.addAll(instances(OWL2.DatatypeProperty.asNode()));
    defined.removeIf(iri -> iri.startsWith(Names.BASE + "relation/"));
    assertEquals(own(Stream.of(Property.values())), defined);
  }

  @Test
  void everyValueOfAClosedListIsAnIndividual() {
    for (Enum<?>[] list : Names.LISTS) {
      Type type = Type.valueOf(listName(list[0]));
      Set<String> expected =
          Stream.of(list)
              .map(value -> NAMES.value(value).getURI())
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(expected, instances(NAMES.term(type)));
    }
  }

  @Test
  void everyRelationTypeHasTheQuadOfTheCore() {
    for (RelationType type : RelationType.values()) {
      assertTrue(
          ontology.contains(NAMES.value(type), NAMES.term(Property.QUAD), NAMES.value(type.quad())),
          type + " is not of the quad class " + type.quad());
    }
  }

  @Test
  void everyTermHasALabelAndAComment() {
    ontology
        .find(Node.ANY, RDF.Nodes.type, Node.ANY)
        .forEach(
            t -> {
              assertTrue(ontology.contains(t.getSubject(), RDFS.Nodes.label, Node.ANY), t + "");
              assertTrue(ontology.contains(t.getSubject(), RDFS.Nodes.comment, Node.ANY), t + "");
            });
  }

  private static String listName(Enum<?> value) {
    String name = value.getDeclaringClass().getSimpleName();
    return switch (name) {
      case "Source" -> Type.PUBLICATION_DATE_SOURCE.name();
      case "RelationType" -> Type.RELATION_TYPE.name();
      default -> name.toUpperCase(java.util.Locale.ROOT);
    };
  }

  private static Set<String> relationTypes() {
    return Stream.of(RelationType.values())
        .map(type -> NAMES.value(type).getURI())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> own(Stream<? extends Term> terms) {
    return terms
        .filter(Term::own)
        .map(term -> NAMES.term(term).getURI())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> instances(Node type) {
    return ontology
        .find(Node.ANY, RDF.Nodes.type, type)
        .mapWith(t -> t.getSubject().getURI())
        .toList()
        .stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
