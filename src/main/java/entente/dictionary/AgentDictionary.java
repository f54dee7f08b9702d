package entente.dictionary;

import entente.core.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An agent dictionary of PETRARCH or TABARI: {@code POLICE_OFFICER [~COP]}, an irregular plural in
 * braces, and sets of words to put in: {@code CATTLE!PERSON!} with {@code !PERSON! = MAN, MEN, …}.
 */
final class AgentDictionary {
  private static final Pattern LINE =
      Pattern.compile("([^\\[{]+?)_?\\s*(\\{[^}]*\\})?\\s*\\[~?([A-Z]+)~?\\].*");

  private static final Pattern SET = Pattern.compile("(![A-Z_]+!)\\s*=\\s*(.*)");

  private AgentDictionary() {}

  static void read(Path file, CameoActors codes, Known known, Listing listing) throws IOException {
    Map<String, List<String>> sets = new HashMap<>();
    int number = 0;
    for (String line : Table.lines(file)) {
      number++;
      String text = line.replaceFirst("#.*", "").strip();
      Matcher set = SET.matcher(text);
      Matcher agent = LINE.matcher(text);
      String where = file + ":" + number;
      if (set.matches()) {
        sets.put(set.group(1), List.of(set.group(2).split("\\s*,\\s*")));
      } else if (agent.matches()) {
        add(where, agent, codes, known, sets, listing);
      } else if (!text.isEmpty()) {
        listing.leaveOut("a line that cannot be read", where, text);
      }
    }
  }

  private static void add(
      String where,
      Matcher line,
      CameoActors codes,
      Known known,
      Map<String, List<String>> sets,
      Listing listing) {
    Optional<String> sector = codes.code("   " + line.group(3)).sectors().stream().findFirst();
    if (sector.isEmpty()) {
      listing.leaveOut("a code that PLOVER has no sector for", where, line.group());
      return;
    }
    String plural =
        Optional.ofNullable(line.group(2))
            .map(p -> word(p.substring(1, p.length() - 1)))
            .orElse("");
    for (String noun : spelledOut(line.group(1), sets)) {
      String word = word(noun);
      if (known.sector(word).equals(sector) && known.isRole(word)) {
        listing.leaveOut("the catalogue says the same", where, word);
      } else {
        // Empty braces: a word that has no other plural.
        boolean alike = line.group(2) != null && plural.isEmpty();
        listing.add(
            new ListedAgent(where, word, alike ? word : plural, known.isBody(word), sector.get()));
      }
    }
  }

  private static List<String> spelledOut(String noun, Map<String, List<String>> sets) {
    for (Map.Entry<String, List<String>> set : sets.entrySet()) {
      if (noun.contains(set.getKey())) {
        List<String> nouns = new ArrayList<>();
        for (String word : set.getValue()) {
          nouns.addAll(spelledOut(noun.replace(set.getKey(), "_" + word), sets));
        }
        return nouns;
      }
    }
    return List.of(noun);
  }

  private static String word(String text) {
    return text.replace('_', ' ').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
