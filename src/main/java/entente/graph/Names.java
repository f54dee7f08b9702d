package entente.graph;

import entente.core.Actor;
import entente.core.EventDate;
import entente.core.Modality;
import entente.core.Polarity;
import entente.core.PublicationDate;
import entente.core.Quad;
import entente.core.RelationType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The IRIs of a graph, all under one base. Inside an IRI an id is percent-encoded as UTF-8, all but
 * {@code A-Z a-z 0-9 - . _ ~}. Safe for many threads.
 */
public final class Names {
  /** Where the vocabulary and our own actors stand. */
  public static final String BASE = "https://w3id.org/entente/";

  private static final Pattern ABSOLUTE = Pattern.compile("[a-z][a-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");

  /** The closed lists whose values the ontology names. */
  static final List<Enum<?>[]> LISTS =
      List.of(
          RelationType.values(),
          Quad.values(),
          Modality.values(),
          Polarity.values(),
          EventDate.Precision.values(),
          EventDate.Basis.values(),
          PublicationDate.Source.values());

  private final String base;
  private final Map<Object, Node> ontology = new HashMap<>();

  /**
   * The names under a base of one's own.
   *
   * @throws IllegalArgumentException if {@code base} is not an absolute IRI that ends in / or #
   */
  public Names(String base) {
    if (!ABSOLUTE.matcher(base).matches() || !(base.endsWith("/") || base.endsWith("#"))) {
      throw new IllegalArgumentException(
          "not a base: '" + base + "'; it must be an absolute IRI that ends in / or #");
    }
    this.base = base;
    Stream.of(Type.values(), Property.values())
        .flatMap(Stream::of)
        .forEach(term -> ontology.put(term, own((Term) term)));
    LISTS.forEach(
        list ->
            Stream.of(list).forEach(value -> ontology.put(value, iri("ontology/", word(value)))));
  }

  public static Names standard() {
    return new Names(BASE);
  }

  public String base() {
    return base;
  }

  public Node term(Term term) {
    return known(term);
  }

  /** The individual of the ontology that stands for a value of one of its closed lists. */
  public Node value(Enum<?> value) {
    return known(value);
  }

  public Node relation(String predicate) {
    return iri("relation/", encode(predicate));
  }

  /** Whether {@code node} is a predicate such as {@code rel:condemns}. */
  public boolean isRelation(Node node) {
    return node.isURI() && node.getURI().startsWith(base + "relation/");
  }

  public Node actor(Actor actor) {
    return actor(actor.id());
  }

  public Node actor(String id) {
    return iri("actor/", encode(id));
  }

  /** The id of an actor's node. */
  public String actorId(Node actor) {
    String start = base + "actor/";
    if (!actor.isURI() || !actor.getURI().startsWith(start)) {
      throw new IllegalArgumentException("not an actor: " + actor);
    }
    // A plus sign stands for itself in the path of an IRI.
    String encoded = actor.getURI().substring(start.length()).replace("+", "%2B");
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  public Node event(String id) {
    return iri("event/", encode(id));
  }

  public Node article(String id) {
    return iri("article/", encode(id));
  }

  public Node report(String article, String rest) {
    return iri("report/", encode(article) + "-" + encode(rest));
  }

  public Node dyad(String from, String to) {
    return iri("dyad/", side(from) + "--" + side(to));
  }

  public Node month(YearMonth month) {
    return iri("month/", month.toString());
  }

  /** Two names that differ only in case and punctuation are one publisher. */
  public Node publisher(String name) {
    String slug =
        name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return iri("publisher/", encode(slug.isEmpty() ? name : slug));
  }

  /** A node that is no part of the vocabulary, such as a store's own notes. */
  public Node other(String path) {
    return NodeFactory.createURI(base + path);
  }

  private Node own(Term term) {
    return term.own() ? iri("ontology/", term.iri()) : NodeFactory.createURI(term.iri());
  }

  private Node iri(String kind, String name) {
    return NodeFactory.createURI(base + kind + name);
  }

  private Node known(Object word) {
    Node node = ontology.get(word);
    if (node == null) {
      throw new IllegalArgumentException("the ontology has no word for " + word);
    }
    return node;
  }

  /** The ontology writes types as PLOVER does (ACCUSE) and all else as VerbalConflict. */
  private static String word(Enum<?> value) {
    if (value instanceof RelationType) {
      return value.name();
    }
    StringBuilder word = new StringBuilder();
    for (String part : value.name().split("_", -1)) {
      word.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
    }
    return word.toString();
  }

  /** Two hyphens part the actors of a dyad, so an id that could be taken for them hides its own. */
  private static String side(String id) {
    boolean unclear = id.startsWith("-") || id.endsWith("-") || id.contains("--");
    return unclear ? encode(id).replace("-", "%2D") : encode(id);
  }

  private static final Set<Character> MARKS = Set.of('-', '.', '_', '~');

  private static String encode(String id) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || MARKS.contains(c);
      if (plain) {
        encoded.append(c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
