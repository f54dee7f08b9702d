package entente.extract;

import entente.core.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the codes of CAMEO are called in our ontology. The table is {@code data/lexicon/cameo.tsv};
 * the codes are those of Schrodt's CAMEO codebook, 1.1b3.
 */
public final class CameoCodes {
  /**
   * A code's meaning.
   *
   * @param predicate its name in the ontology; empty where the code tells of no relation
   * @param meaning what the code stands for, or why it tells of none
   */
  public record Meaning(Optional<String> predicate, String meaning) {}

  private final Map<String, Meaning> byCode;

  private CameoCodes(Map<String, Meaning> byCode) {
    this.byCode = byCode;
  }

  /**
   * Reads the table.
   *
   * @throws IOException if it cannot be read, or names a code twice
   */
  public static CameoCodes read(Path file) throws IOException {
    Map<String, Meaning> byCode = new LinkedHashMap<>();
    for (Table.Row row : Table.read(file)) {
      Optional<String> predicate = Optional.of(row.cell("predicate")).filter(p -> !p.isEmpty());
      Meaning meaning = new Meaning(predicate, row.cell("meaning"));
      if (byCode.putIfAbsent(row.cell("code"), meaning) != null) {
        throw new IOException(row.where() + ": the code " + row.cell("code") + " stands twice");
      }
    }
    return new CameoCodes(byCode);
  }

  /** All codes, in the order of the table. */
  public Map<String, Meaning> all() {
    return Map.copyOf(byCode);
  }

  /**
   * What {@code code} means; where the table lacks it, as some dictionaries split finer, what the
   * code above it means: 0312 for 03127.
   */
  public Optional<Meaning> meaning(String code) {
    for (int length = code.length(); length > 1; length--) {
      Meaning meaning = byCode.get(code.substring(0, length));
      if (meaning != null) {
        return Optional.of(meaning);
      }
    }
    return Optional.empty();
  }
}
