package entente.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * What one article says of an actor or a publisher. Articles may differ ("Witkoff", and of no known
 * country, in one; a person of the USA in the next), and the graph keeps one description of each.
 *
 * @param subject whom it describes
 * @param triples its statements, in the order of their N-Triples
 * @param text its N-Triples
 */
public record Description(Node subject, List<Triple> triples, String text)
    implements Comparable<Description> {
  private static final Comparator<Description> FULLEST_FIRST =
      Comparator.<Description>comparingInt(d -> -d.triples().size())
          .thenComparing(Description::text);

  public static Description of(Node subject, Collection<Triple> triples) {
    List<Triple> sorted =
        triples.stream().distinct().sorted(Comparator.comparing(Description::line)).toList();
    return new Description(
        subject, sorted, sorted.stream().map(Description::line).collect(Collectors.joining()));
  }

  /** A name that descriptions share if and only if they say the same. */
  public String digest() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The fullest first; among equals by their text. */
  @Override
  public int compareTo(Description other) {
    return FULLEST_FIRST.compare(this, other);
  }

  private static String line(Triple triple) {
    return NodeFmtLib.strNT(triple.getSubject())
        + " "
        + NodeFmtLib.strNT(triple.getPredicate())
        + " "
        + NodeFmtLib.strNT(triple.getObject())
        + " .\n";
  }
}
