package entente.export;

import entente.query.Terms;
import java.util.Arrays;
import java.util.Optional;

/** What a graph can be exported as. */
public enum Format {
  TURTLE("turtle", "ttl", "text/turtle"),
  /** Sorted by bytes, as {@code LC_ALL=C sort} does. */
  NTRIPLES("ntriples", "nt", "application/n-triples"),
  JSONLD("jsonld", "jsonld", "application/ld+json"),
  /** Edges that Gephi reads as they are, with their dates. */
  CSV("csv", "csv", "text/csv"),
  /** The actors at the ends of those edges. */
  NODES("nodes", "csv", "text/csv");

  private final String label;
  private final String extension;
  private final String mediaType;

  Format(String label, String extension, String mediaType) {
    this.label = label;
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The format that the command line calls {@code label}. */
  public static Optional<Format> of(String label) {
    return Arrays.stream(values()).filter(f -> f.label.equalsIgnoreCase(label)).findFirst();
  }

  public Exporter exporter(Terms terms) {
    return switch (this) {
      case TURTLE, NTRIPLES, JSONLD -> new RdfExporter(this, terms);
      case CSV -> new EdgesCsv(terms);
      case NODES -> new NodesCsv(terms);
    };
  }

  public String label() {
    return label;
  }

  /** What a file of it ends in, without the dot. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }
}
