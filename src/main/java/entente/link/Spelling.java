package entente.link;

import entente.core.Table;
import java.util.Map;

/** One spelling for the names that we give: British, and capitals for acronyms. */
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
          Map.entry("mp", "MP"),
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

  private Spelling() {}

  static String british(String words) {
    StringBuilder text = new StringBuilder();
    for (String word : Table.split(words, ' ')) {
      text.append(text.isEmpty() ? "" : " ").append(BRITISH.getOrDefault(word, word));
    }
    return text.toString();
  }
}
