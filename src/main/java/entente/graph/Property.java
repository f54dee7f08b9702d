package entente.graph;

/** The properties between nodes of the graph; predicates such as {@code rel:condemns} are data. */
public enum Property implements Term {
  PREDICATE("predicate"),
  SOURCE("source"),
  TARGET("target"),
  DYAD("dyad"),
  FROM("from"),
  TO("to"),
  DATE("date"),
  DATE_PRECISION("datePrecision"),
  DATE_BASIS("dateBasis"),
  MONTH("month"),
  MODALITY("modality"),
  POLARITY("polarity"),
  CONFIDENCE("confidence"),
  RELATION_TYPE("relationType"),
  MODE("mode"),
  QUAD("quad"),
  INTENSITY("intensity"),
  COUNTRY("country"),
  SECTOR("sector"),
  REPORTS("reports"),
  ARTICLE("article"),
  SENTENCE("sentence"),
  SENTENCE_TEXT("sentenceText"),
  BEGIN("begin"),
  END("end"),
  TRIGGER("trigger"),
  TRIGGER_BEGIN("triggerBegin"),
  TRIGGER_END("triggerEnd"),
  EVIDENCE("evidence"),
  ATTRIBUTION("attribution"),
  MENTIONS("mentions"),
  PUBLICATION_DATE_SOURCE("publicationDateSource"),
  INCLUDES("includes"),
  NUMBER("number"),
  ACTOR("actor"),
  TITLE("title"),
  OF("of"),
  OTHER("other"),
  UNDOES("undoes"),
  WHO("who"),
  WHEN("http://www.w3.org/ns/prov#generatedAtTime"),
  WHY("why"),
  ALSO_CALLED("http://www.w3.org/2004/02/skos/core#altLabel"),
  TYPE("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
  LABEL("http://www.w3.org/2000/01/rdf-schema#label"),
  IDENTIFIER("https://schema.org/identifier"),
  HEADLINE("https://schema.org/headline"),
  DATE_PUBLISHED("https://schema.org/datePublished"),
  PUBLISHER("https://schema.org/publisher"),
  URL("https://schema.org/url"),
  NAME("https://schema.org/name");

  private final String iri;

  Property(String iri) {
    this.iri = iri;
  }

  @Override
  public String iri() {
    return iri;
  }
}
