package entente.query;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The known names that come nearest to one that nobody knows.
 *
 * @param names the nearest first; empty only if nothing is known
 */
record Nearest(List<String> names) {
  private static final int MOST = 5;

  private record Ranked(String name, int distance) {}

  /** Where names contain the wanted one, or lie in it, those; otherwise those that look like it. */
  static Nearest of(String wanted, Stream<String> known) {
    String sought = wanted.toLowerCase(Locale.ROOT);
    List<Ranked> ranked =
        known
            .distinct()
            .map(name -> new Ranked(name, distance(sought, name.toLowerCase(Locale.ROOT))))
            .sorted(Comparator.comparingInt(Ranked::distance).thenComparing(Ranked::name))
            .limit(MOST)
            .toList();
    boolean contained = !ranked.isEmpty() && ranked.getFirst().distance() == 0;
    return new Nearest(
        ranked.stream()
            .filter(name -> !contained || name.distance() == 0)
            .map(Ranked::name)
            .toList());
  }

  /** "'a', 'b' or 'c'". */
  String sentence() {
    List<String> quoted = names.stream().map(name -> "'" + name + "'").toList();
    int last = quoted.size() - 1;
    if (last < 1) {
      return last < 0 ? "nothing: there are none" : quoted.getFirst();
    }
    return quoted.stream().limit(last).collect(Collectors.joining(", "))
        + " or "
        + quoted.getLast();
  }

  private static int distance(String a, String b) {
    boolean within = a.length() > 2 && b.length() > 2 && (a.contains(b) || b.contains(a));
    return within ? 0 : edits(a, b);
  }

  /** How many letters must be inserted, deleted or replaced to make {@code b} of {@code a}. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
