package entente.dictionary;

import entente.core.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What CAMEO's codes for actors are here. The table is {@code data/actors/cameo.tsv}; the codes are
 * those of the CAMEO codebook, 1.1b3, and of the dictionaries that use it.
 */
public final class CameoActors {
  private static final int PART = 3;

  private record Part(String is, String here) {}

  /** A code, taken apart. */
  record Code(Optional<String> country, List<String> sectors, List<String> unknown) {}

  private final Map<String, Part> parts = new HashMap<>();
  private final Known known;

  private CameoActors(Known known) {
    this.known = known;
  }

  /** Reads the table. */
  public static CameoActors read(Path file, Known known) throws IOException {
    CameoActors codes = new CameoActors(known);
    for (Table.Row row : Table.read(file, "code", "is", "here")) {
      codes.parts.put(row.required("code"), new Part(row.required("is"), row.cell("here")));
    }
    return codes;
  }

  /** Takes {@code AFGGOVMIL} apart; only at its beginning a part may be a country. */
  Code code(String text) {
    Optional<String> country = Optional.empty();
    List<String> sectors = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i + PART <= text.length(); i += PART) {
      String code = text.substring(i, i + PART);
      Part part = parts.get(code);
      if (i == 0 && known.isCountry(code) && (part == null || !part.is().equals("none"))) {
        country = Optional.of(code);
      } else if (part == null) {
        unknown.add(code);
      } else if (part.is().equals("country")) {
        country = Optional.of(part.here());
      } else if (part.is().equals("sector") && !sectors.contains(part.here())) {
        sectors.add(part.here());
      }
    }
    return new Code(country, sectors, unknown);
  }
}
