package entente.annotate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that keep their full stop, and what may follow them within a sentence. */
final class Abbreviations {
  /** What follows an abbreviation in its sentence. */
  enum Kind {
    /** A name or another title: "Gen. Haftar". It never ends a sentence. */
    NAME,
    /** A digit: "Aug. 5". */
    NUMBER,
    /** Any word: "Acme Corp. said". It may also end a sentence. */
    WORD
  }

  private final Map<String, Kind> kinds;

  private Abbreviations(Map<String, Kind> kinds) {
    this.kinds = kinds;
  }

  /** Reads lines of an abbreviation with its full stop, a tab and a kind; "#" begins a comment. */
  static Abbreviations load(Path file) throws IOException {
    Map<String, Kind> kinds = new HashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          String[] fields = line.split("\t", -1);
          kinds.put(fields[0], Kind.valueOf(fields[1].toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
          throw new IOException(
              "%s:%d: write an abbreviation, a tab, and name, number or word: %s"
                  .formatted(file, i + 1, line),
              e);
        }
      }
    }
    return new Abbreviations(kinds);
  }

  /** The kind of {@code word}, which ends in a full stop; empty if it is no abbreviation. */
  Optional<Kind> kind(String word) {
    return Optional.ofNullable(kinds.get(word));
  }
}
