package entente;

import entente.core.Actor;
import entente.core.Table;
import entente.link.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How often mentions with dates get the right country and sector: {@code MentionAccuracy FILE}. */
public final class MentionAccuracy {
  private static final String ANY = "?";
  private static final String NONE = "-";

  private MentionAccuracy() {}

  public static void main(String[] arguments) throws IOException {
    Catalogue catalogue = Catalogue.load(Home.find().actors());
    List<Table.Row> rows = Table.read(Path.of(arguments[0]), "text", "date", "country", "sector");
    int countries = 0;
    int sectors = 0;
    for (Table.Row row : rows) {
      Optional<Actor> actor =
          catalogue.resolve(
              row.cell("text"), Optional.of(LocalDate.parse(row.cell("date"))), Optional.empty());
      boolean country = fits(row.values("country"), actor.flatMap(Actor::country));
      boolean sector = fits(row.values("sector"), actor.flatMap(Actor::sector));
      countries += country ? 1 : 0;
      sectors += sector ? 1 : 0;
      if (!country || !sector) {
        System.out.printf("%s %s: %s%n", row.cell("text"), row.cell("date"), actor);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d mentions: country %.3f, sector %.3f%n",
        rows.size(),
        countries / (double) rows.size(),
        sectors / (double) rows.size());
  }

  private static boolean fits(List<String> wanted, Optional<String> found) {
    return wanted.contains(ANY) || wanted.contains(found.orElse(NONE));
  }
}
