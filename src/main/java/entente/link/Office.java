package entente.link;

import entente.core.Table;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/**
 * A post that a person holds for a time.
 *
 * @param role what it is called, in lower case: "foreign minister"
 * @param country where, as in {@link entente.core.Actor#country()}
 * @param sector PLOVER code of what it belongs to
 */
record Office(String role, String country, String sector, Period period) {
  private static final String REMEDY =
      "Write \"president USA GOV 2017-01-20..2021-01-20\", several separated by \";\"";

  /** As a table has it. */
  String text() {
    return "%s %s %s %s".formatted(role, country, sector, period.text());
  }

  /** Reads all offices of a row. */
  static List<Office> of(Table.Row row, String column) throws IOException {
    List<Office> offices = new ArrayList<>();
    for (String text : Table.split(row.cell(column), ';')) {
      List<String> words = Table.split(text, ' ');
      int n = words.size();
      int dots = words.get(n - 1).indexOf("..");
      if (n < 4 || dots < 0) {
        throw row.error("not an office: \"" + text + "\"", REMEDY);
      }
      try {
        String when = words.get(n - 1);
        Period period = Period.of(when.substring(0, dots), when.substring(dots + 2));
        String role = String.join(" ", words.subList(0, n - 3));
        offices.add(new Office(role, words.get(n - 3), words.get(n - 2), period));
      } catch (DateTimeException e) {
        throw row.error("not dates: \"" + words.get(n - 1) + "\"", REMEDY);
      }
    }
    return offices;
  }
}
