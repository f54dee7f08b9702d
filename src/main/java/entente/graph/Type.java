package entente.graph;

/** The classes that nodes of the graph belong to. */
public enum Type implements Term {
  EVENT("Event"),
  REPORT("Report"),
  ROLE_REPORT("RoleReport"),
  DYAD("Dyad"),
  MONTH("Month"),
  ACTOR("Actor"),
  PERSON("Person"),
  COUNTRY("Country"),
  ORGANISATION("Organisation"),
  GROUP("Group"),
  RELATION_TYPE("RelationType"),
  QUAD("Quad"),
  MODALITY("Modality"),
  POLARITY("Polarity"),
  PRECISION("Precision"),
  BASIS("Basis"),
  PUBLICATION_DATE_SOURCE("PublicationDateSource"),
  DECISION("Decision"),
  MERGE("Merge"),
  SPLIT("Split"),
  UNDO("Undo"),
  NEWS_ARTICLE("https://schema.org/NewsArticle"),
  PUBLISHER("https://schema.org/Organization"),
  SYMMETRIC_PROPERTY("http://www.w3.org/2002/07/owl#SymmetricProperty");

  private final String iri;

  Type(String iri) {
    this.iri = iri;
  }

  @Override
  public String iri() {
    return iri;
  }
}
