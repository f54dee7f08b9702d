package entente.graph;

/** A word of the graph's vocabulary that the program itself speaks. */
public sealed interface Term permits Type, Property {
  /** A whole IRI, or for a term of our own ontology its local name. */
  String iri();

  /** Whether the term is of our own ontology, so that its IRI begins with a graph's base. */
  default boolean own() {
    return iri().indexOf(':') < 0;
  }
}
