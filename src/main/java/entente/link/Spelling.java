package entente.link;

import entente.core.Table;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One spelling for the names that we give: British, and capitals where they belong. */
final class Spelling {
  private static final Map<String, String> BRITISH =
      Map.ofEntries(
          Map.entry("advisor", "adviser"),
          Map.entry("advisors", "advisers"),
          Map.entry("center", "centre"),
          Map.entry("councilor", "councillor"),
          Map.entry("councilors", "councillors"),
          Map.entry("defense", "defence"),
          Map.entry("guerilla", "guerrilla"),
          Map.entry("guerillas", "guerrillas"),
          Map.entry("labor", "labour"),
          Map.entry("laborer", "labourer"),
          Map.entry("laborers", "labourers"),
          Map.entry("ceos", "CEOs"),
          Map.entry("meps", "MEPs"),
          Map.entry("mps", "MPs"),
          Map.entry("ngos", "NGOs"),
          Map.entry("pows", "POWs"),
          Map.entry("neighbor", "neighbour"),
          Map.entry("neighbors", "neighbours"),
          Map.entry("organization", "organisation"),
          Map.entry("organized", "organised"),
          Map.entry("protestor", "protester"),
          Map.entry("protestors", "protesters"),
          Map.entry("sympathizer", "sympathiser"),
          Map.entry("sympathizers", "sympathisers"),
          Map.entry("traveler", "traveller"),
          Map.entry("travelers", "travellers"),
          Map.entry("worshiper", "worshipper"),
          Map.entry("worshipers", "worshippers"));

  private static final Set<String> ACRONYMS =
      Set.of("cia", "eu", "fbi", "fsb", "kgb", "mep", "mp", "nsa", "un");

  private static final Set<String> PROPER =
      Set.of(
          ("buddhist catholic christian congress coptic european evangelical fed hindu islamic islamist jew jewish"
                  + " kremlin mormon muslim nazi orthodox pentagon protestant shia shiite sikh sunni western")
              .split(" "));

  private Spelling() {}

  static String british(String words) {
    StringBuilder text = new StringBuilder();
    for (String word : Table.split(words, ' ')) {
      text.append(text.isEmpty() ? "" : " ").append(word(word));
    }
    return text.toString().replace("white house", "White House");
  }

  private static String word(String word) {
    if (ACRONYMS.contains(word)) {
      return word.toUpperCase(Locale.ROOT);
    }
    String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return PROPER.contains(one) || PROPER.contains(word)
        ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
        : BRITISH.getOrDefault(word, word);
  }
}
