package entente.query;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The IRIs of a store, all of them under one base.
 *
 * @param base what they begin with; ends with a slash
 */
public record Terms(String base) {
  /** The base that a store has unless somebody chose another. */
  public static final Terms STANDARD = new Terms("https://w3id.org/entente/");

  public static final String SCHEMA = "https://schema.org/";

  private static final List<String> OWN =
      List.of("actor", "article", "dyad", "event", "month", "publisher", "report");

  private static final Map<String, String> OTHERS =
      Map.of(
          "owl", "http://www.w3.org/2002/07/owl#",
          "prov", "http://www.w3.org/ns/prov#",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
          "schema", SCHEMA,
          "sem", "http://semanticweb.cs.vu.nl/2009/11/sem/",
          "skos", "http://www.w3.org/2004/02/skos/core#",
          "time", "http://www.w3.org/2006/time#",
          "wd", "http://www.wikidata.org/entity/",
          "xsd", "http://www.w3.org/2001/XMLSchema#");

  public Terms {
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("a base must end with a slash: " + base);
    }
  }

  /** A class or property of our own: {@code Event}, {@code source}, {@code ACCUSE}. */
  public Node ent(String name) {
    return NodeFactory.createURI(base + "ontology/" + name);
  }

  public Node schema(String name) {
    return NodeFactory.createURI(SCHEMA + name);
  }

  /** The predicate on an edge: {@code condemns}. */
  public Node relation(String name) {
    return NodeFactory.createURI(base + "relation/" + name);
  }

  public Node actor(String id) {
    return NodeFactory.createURI(base + "actor/" + encoded(id));
  }

  /** A month, such as {@code 2025-08}. */
  public Node month(String name) {
    return NodeFactory.createURI(base + "month/" + name);
  }

  /** Every prefix that our files may use, in alphabetical order. */
  public Map<String, String> prefixes() {
    Map<String, String> prefixes = new TreeMap<>(OTHERS);
    OWN.forEach(name -> prefixes.put(name, base + name + "/"));
    prefixes.put("ent", base + "ontology/");
    prefixes.put("rel", base + "relation/");
    return Collections.unmodifiableMap(prefixes);
  }

  /** The last part of one of our IRIs, as people write it: "RUS"; any other IRI whole. */
  public String brief(String iri) {
    int slash = iri.indexOf('/', base.length());
    if (!iri.startsWith(base) || slash < 0) {
      return iri;
    }
    return URLDecoder.decode(iri.substring(slash + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
