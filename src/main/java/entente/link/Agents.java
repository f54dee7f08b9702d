package entente.link;

import entente.core.Actor;
import entente.core.Table;
import entente.core.Token;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words for those who act, in singular and plural. */
final class Agents {
  /**
   * An agent noun among tokens.
   *
   * @param first index of its first token
   * @param end index after its last token
   */
  record Found(Agent agent, int first, int end, boolean plural) {}

  private final Map<String, Agent> singular = new HashMap<>();
  private final Map<String, Agent> plural = new HashMap<>();
  private final Set<String> lastWords = new HashSet<>();
  private int longest = 1;

  /** Of two lines for one noun the first counts. */
  static Agents of(List<Table.Row> rows) throws IOException {
    Agents agents = new Agents();
    for (Table.Row row : rows) {
      agents.add(agent(row));
    }
    return agents;
  }

  private static Agent agent(Table.Row row) throws IOException {
    String noun = row.required("noun").toLowerCase(Locale.ROOT);
    String plural = row.cell("plural");
    String role = row.cell("role");
    Optional<String> office =
        role.isEmpty() ? Optional.empty() : Optional.of(role.equals("yes") ? noun : role);
    String sector = row.cell("sector");
    return new Agent(
        noun,
        plural.isEmpty() ? pluralOf(noun) : plural.toLowerCase(Locale.ROOT),
        kind(row),
        sector.isEmpty() ? Optional.empty() : Optional.of(sector),
        office,
        row.optional("synonym"),
        Table.split(row.optional("countries").orElse(""), '|'));
  }

  private static Actor.Kind kind(Table.Row row) throws IOException {
    return switch (row.required("kind")) {
      case "person" -> Actor.Kind.PERSON;
      case "group" -> Actor.Kind.GROUP;
      case "organisation" -> Actor.Kind.ORGANISATION;
      default ->
          throw row.error(
              "no kind: \"" + row.cell("kind") + "\"", "Write person, group or organisation");
    };
  }

  static String pluralOf(String noun) {
    if (noun.endsWith("man")) {
      return noun.substring(0, noun.length() - 2) + "en";
    }
    if (noun.matches(".*[^aeiou]y")) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    return noun.matches(".*(s|x|z|ch|sh)") ? noun + "es" : noun + "s";
  }

  private void add(Agent agent) {
    singular.putIfAbsent(agent.noun(), agent);
    plural.putIfAbsent(agent.plural(), agent);
    longest = Math.max(longest, Table.split(agent.noun().replace("-", " - "), ' ').size());
    lastWords.add(lastWord(agent.noun()));
    lastWords.add(lastWord(agent.plural()));
  }

  private static String lastWord(String noun) {
    return noun.substring(Math.max(noun.lastIndexOf(' '), noun.lastIndexOf('-')) + 1);
  }

  /** Whether {@code word}, in lower case, ends an agent noun, in whatever number. */
  boolean end(String word) {
    return lastWords.contains(word);
  }

  Optional<Agent> named(String noun) {
    return Optional.ofNullable(singular.getOrDefault(noun, plural.get(noun)));
  }

  /** The longest agent noun within the range that has {@code token} among its words. */
  Optional<Found> around(List<Token> tokens, int token, int first, int end) {
    for (int size = Math.min(longest, end - first); size > 0; size--) {
      for (int from = Math.max(first, token - size + 1);
          from <= token && from + size <= end;
          from++) {
        Optional<Found> found = at(tokens, from, from + size);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The post in whose name {@code of} stands: "secretary of state". */
  Optional<Found> post(List<Token> tokens, int of) {
    return lower(tokens.get(of)).equals("of")
        ? around(tokens, of, 0, tokens.size()).filter(f -> f.agent().office().isPresent())
        : Optional.empty();
  }

  /** The longest agent noun of the range, the last of several. */
  Optional<Found> last(List<Token> tokens, int first, int end) {
    for (int to = end; to > first; to--) {
      if (end(lower(tokens.get(to - 1)))) {
        Optional<Found> found = around(tokens, to - 1, first, to);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> at(List<Token> tokens, int first, int end) {
    String text = join(tokens, first, end, lower(tokens.get(end - 1)));
    Agent many = plural.get(text);
    if (many != null) {
      return Optional.of(new Found(many, first, end, true));
    }
    Agent one = singular.get(text);
    if (one == null && end == first + 1) {
      one = singular.get(tokens.get(first).lemma());
    }
    return Optional.ofNullable(one).map(agent -> new Found(agent, first, end, false));
  }

  private static String join(List<Token> tokens, int first, int end, String last) {
    if (end == first + 1) {
      return last;
    }
    StringBuilder text = new StringBuilder();
    for (int i = first; i < end; i++) {
      String word = lower(tokens.get(i));
      boolean joined = text.isEmpty() || word.equals("-") || text.charAt(text.length() - 1) == '-';
      text.append(joined ? "" : " ").append(word);
    }
    return text.toString();
  }

  private static String lower(Token token) {
    String lower = token.text().toLowerCase(Locale.ROOT);
    return lower.startsWith("ex-") ? lower.substring(3) : lower;
  }
}
