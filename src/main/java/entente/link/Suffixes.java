package entente.link;

import java.util.List;
import java.util.Set;

/** The last words of names, which come and go: "Corp", "AG", "Jr". */
final class Suffixes {
  private static final Set<String> FIRM =
      Set.of(
          "Inc",
          "Corp",
          "Corporation",
          "Co",
          "Ltd",
          "Limited",
          "LLC",
          "LLP",
          "AG",
          "SA",
          "SpA",
          "Spa",
          "Plc",
          "PLC",
          "plc",
          "NV",
          "BV",
          "GmbH",
          "AB",
          "ASA",
          "Oyj",
          "Pty",
          "Incorporated",
          "Cos",
          "Company",
          "KK",
          "SE",
          "KG");

  private static final Set<String> PERSON = Set.of("Jr", "Sr", "II", "III", "Junior");

  private Suffixes() {}

  static boolean ofFirm(String word) {
    return FIRM.contains(word);
  }

  static boolean ofPerson(String text) {
    return PERSON.contains(text.replace(".", ""));
  }

  /** The words of a firm's name without "Co Ltd". */
  static List<String> without(List<String> words) {
    int n = words.size();
    while (n > 1 && (ofFirm(words.get(n - 1)) || words.get(n - 1).equals("&"))) {
      n--;
    }
    return words.subList(0, n);
  }
}
