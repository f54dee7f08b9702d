package entente.link;

import entente.core.Mention;
import entente.core.Sentence;
import entente.core.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words around a name say of the one named: title, apposition, nationality.
 *
 * @param agent the noun of the title: "special envoy"
 * @param former whether it is past
 * @param origin what it belongs to
 */
record Description(
    Optional<Agent> agent, boolean former, Optional<Origin> origin, Optional<Gender> gender) {
  private static final Map<String, Gender> HONORIFICS =
      Map.ofEntries(
          Map.entry("mr", Gender.MALE),
          Map.entry("sir", Gender.MALE),
          Map.entry("lord", Gender.MALE),
          Map.entry("king", Gender.MALE),
          Map.entry("prince", Gender.MALE),
          Map.entry("sheikh", Gender.MALE),
          Map.entry("pope", Gender.MALE),
          Map.entry("mrs", Gender.FEMALE),
          Map.entry("ms", Gender.FEMALE),
          Map.entry("miss", Gender.FEMALE),
          Map.entry("madam", Gender.FEMALE),
          Map.entry("lady", Gender.FEMALE),
          Map.entry("dame", Gender.FEMALE),
          Map.entry("queen", Gender.FEMALE),
          Map.entry("princess", Gender.FEMALE));

  /** The longest title, in tokens. */
  private static final int TITLE = 5;

  private static final Set<String> FORMER =
      Set.of("former", "ex", "onetime", "ousted", "deposed", "exiled", "disgraced", "toppled");

  /** Reads the mention around its name, and the appositions to either. */
  static Description of(Reading reading, Mention mention, int nameFirst, int nameEnd) {
    Sentence sentence = reading.sentence(mention);
    List<Description> parts = new ArrayList<>();
    parts.add(title(reading, sentence, mention.first(), nameFirst));
    parts.add(supplement(reading, sentence, nameEnd, mention.end()));
    for (Token apposed : appositions(sentence, mention)) {
      parts.add(apposition(reading, sentence, apposed, mention));
    }
    return parts.stream().reduce(Description::or).orElseThrow();
  }

  /** "former special envoy", and nothing where no noun tells what somebody is. */
  Optional<String> title() {
    return agent.map(a -> former ? "former " + a.noun() : a.noun());
  }

  /** What this says, and where it says nothing, what {@code other} says. */
  Description or(Description other) {
    return new Description(
        agent.or(other::agent),
        agent.isPresent() ? former : other.former,
        origin.or(other::origin),
        gender.or(other::gender));
  }

  /** The title right before a name that begins with token {@code name}. */
  static Description title(Reading reading, Sentence sentence, int name) {
    int first = name;
    while (first > 0 && name - first < TITLE && isWord(sentence.token(first - 1))) {
      first--;
    }
    return title(reading, sentence, first, name);
  }

  private static boolean isWord(Token token) {
    return Character.isLetter(token.text().codePointAt(0)) || token.text().endsWith("s");
  }

  private static Description title(Reading reading, Sentence sentence, int first, int end) {
    Optional<Agents.Found> agent = reading.catalogue().agents().last(sentence.tokens(), first, end);
    // "Labour" of "Labour Minister" is no party.
    int nounFirst = agent.map(Agents.Found::first).orElse(end);
    return new Description(
        agent.map(Agents.Found::agent),
        isFormer(sentence, first, end),
        Origin.before(reading, sentence, first, nounFirst),
        gender(sentence, first, end));
  }

  private static Description supplement(Reading reading, Sentence sentence, int first, int end) {
    return new Description(
        Optional.empty(), false, Origin.after(reading, sentence, first, end), Optional.empty());
  }

  private static Description apposition(
      Reading reading, Sentence sentence, Token apposed, Mention mention) {
    int first = apposed.index();
    while (first > 0 && stays(sentence.token(first - 1), mention)) {
      first--;
    }
    int end = apposed.index() + 1;
    while (end < sentence.size() && stays(sentence.token(end), mention)) {
      end++;
    }
    Optional<Agents.Found> agent =
        reading.catalogue().agents().around(sentence.tokens(), apposed.index(), first, end);
    int nounFirst = agent.map(Agents.Found::first).orElse(apposed.index());
    int nounEnd = agent.map(Agents.Found::end).orElse(apposed.index() + 1);
    int last = end;
    return new Description(
        agent.map(Agents.Found::agent),
        isFormer(sentence, first, apposed.index()),
        Origin.before(reading, sentence, first, nounFirst)
            .or(() -> Origin.after(reading, sentence, nounEnd, last)),
        Optional.empty());
  }

  /** The nouns beside the mention in apposition, whichever of the two the tree puts on top. */
  private static List<Token> appositions(Sentence sentence, Mention mention) {
    List<Token> apposed = new ArrayList<>();
    for (int i = mention.first(); i < mention.end(); i++) {
      sentence.dependents(sentence.token(i), "appos").forEach(apposed::add);
    }
    Token head = sentence.token(mention.head());
    if (head.is("appos")) {
      sentence.head(head).ifPresent(apposed::add);
    }
    apposed.removeIf(t -> mention.first() <= t.index() && t.index() < mention.end());
    return apposed;
  }

  private static boolean stays(Token token, Mention mention) {
    boolean inside = mention.first() <= token.index() && token.index() < mention.end();
    return !inside
        && !token.text().matches("[,;:()–—]|--")
        && !token.is("acl")
        && !token.text().matches("who|which|that");
  }

  static boolean isFormer(Sentence sentence, int first, int end) {
    for (int i = first; i < end; i++) {
      String word = sentence.token(i).text().toLowerCase(Locale.ROOT);
      if (FORMER.contains(word) || word.startsWith("ex-")) {
        return true;
      }
    }
    return false;
  }

  static Optional<Gender> honorific(String word) {
    return Optional.ofNullable(HONORIFICS.get(word.toLowerCase(Locale.ROOT).replace(".", "")));
  }

  private static Optional<Gender> gender(Sentence sentence, int first, int end) {
    for (int i = end - 1; i >= first; i--) {
      String word = sentence.token(i).text();
      Optional<Gender> gender = honorific(word);
      if (gender.isPresent()) {
        return gender;
      }
      if (word.endsWith("woman")) {
        return Optional.of(Gender.FEMALE);
      }
    }
    return Optional.empty();
  }
}
