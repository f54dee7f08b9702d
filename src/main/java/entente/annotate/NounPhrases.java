package entente.annotate;

import entente.core.NameType;
import entente.core.Sentence;
import entente.core.Token;
import entente.core.Upos;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The base noun phrases of a sentence: a head with what stands before it, down to a possessor, and
 * the name that follows it without a comma. Relative clauses, participles after the head,
 * prepositional phrases, coordinated heads and appositions after a comma lie outside, and so do
 * articles and other determiners in front. A name that the reader sees as a whole ("Bank of
 * England") is never cut.
 */
final class NounPhrases {
  /** Tokens from {@code first} to before {@code end} that depend on {@code head}. */
  record Phrase(int head, int first, int end) {}

  private static final Set<Upos> NOMINAL = Set.of(Upos.NOUN, Upos.PROPN, Upos.PRON);
  private static final Set<String> BEFORE =
      Set.of("amod", "compound", "nummod", "flat", "nmod:desc", "nmod:poss", "goeswith");
  private static final Set<String> AFTER = Set.of("flat", "nmod:desc", "goeswith", "nummod");

  /** What a name that follows its title may be made of. */
  private static final Set<String> INSIDE =
      Set.of("flat", "compound", "amod", "nmod:desc", "goeswith", "nummod");

  private static final Set<String> HYPHENS = Set.of("-", "–");

  private final Sentence sentence;
  private final List<Reading.Name> names;

  NounPhrases(Sentence sentence, List<Reading.Name> names) {
    this.sentence = sentence;
    this.names = names;
  }

  /** Whether a phrase may stand on {@code token}: a noun, a pronoun, or the top of a name. */
  boolean heads(Token token) {
    boolean nominal = NOMINAL.contains(token.upos());
    return name(token).map(n -> top(n) == token.index()).orElse(nominal);
  }

  /** The name that {@code token} stands in. */
  Optional<Reading.Name> name(Token token) {
    return names.stream()
        .filter(n -> n.first() <= token.index() && token.index() < n.end())
        .findFirst();
  }

  /** The token that a name hangs by; where it hangs by several, the last. */
  int top(Reading.Name name) {
    for (int i = name.end() - 1; i > name.first(); i--) {
      int head = sentence.token(i).head();
      if (head < name.first() || head >= name.end()) {
        return i;
      }
    }
    return name.first();
  }

  /** The phrase on {@code head}, with the whole of the name that it stands in. */
  Phrase phrase(Token head) {
    int first = head.index();
    while (first > 0 && standsBefore(sentence.token(first - 1), head)) {
      first--;
    }
    int end = head.index() + 1;
    while (end < sentence.size() && standsAfter(sentence.token(end), head)) {
      end++;
    }
    Optional<Reading.Name> name = name(head);
    first = Math.min(first, name.map(Reading.Name::first).orElse(first));
    end = Math.max(end, name.map(Reading.Name::end).orElse(end));
    end = withFollowingName(head, end);
    return new Phrase(head.index(), withoutDeterminers(first, head.index()), end);
  }

  private boolean standsBefore(Token token, Token head) {
    return top(token, head)
        .filter(top -> top.index() < head.index() && BEFORE.contains(top.relation()))
        .isPresent();
  }

  private boolean standsAfter(Token token, Token head) {
    Optional<Token> top = top(token, head).filter(t -> t.index() > head.index());
    return top.isPresent()
        && (AFTER.contains(top.get().relation()) || isNameInApposition(top.get()))
        && !isPersonOfBody(top.get(), head)
        && (token.equals(top.get())
            || INSIDE.contains(token.relation())
            || HYPHENS.contains(token.text()));
  }

  private static boolean isNameInApposition(Token token) {
    return token.is("appos") && token.upos() == Upos.PROPN;
  }

  /** A person never belongs to the name of a body: "the Commission Moussa Faki". */
  private boolean isPersonOfBody(Token token, Token head) {
    return name(token).filter(n -> n.type() == NameType.PERSON).isPresent()
        && name(head).filter(n -> n.type() != NameType.PERSON).isPresent();
  }

  /** The ancestor of {@code token}, or itself, that depends on {@code head} directly. */
  private Optional<Token> top(Token token, Token head) {
    Token top = token;
    for (int steps = 0; steps < sentence.size() && top.head() != Token.ROOT; steps++) {
      if (top.head() == head.index()) {
        return Optional.of(top);
      }
      top = sentence.token(top.head());
    }
    return Optional.empty();
  }

  /**
   * The end of the person's name that follows a title at {@code end}, where the tree hangs both on
   * the same word: "Minister" and "Zarif" in "Foreign Minister Mohammad Javad Zarif".
   */
  private int withFollowingName(Token head, int end) {
    if (NOMINAL.contains(head.upos()) && name(head).isEmpty()) {
      for (Reading.Name name : names) {
        Token top = sentence.token(top(name));
        if (name.first() == end
            && name.type() == NameType.PERSON
            && top.head() == head.head()
            && top.relation().equals(head.relation())) {
          return name.end();
        }
      }
    }
    return end;
  }

  private int withoutDeterminers(int first, int head) {
    int start = first;
    while (start < head && isLoose(sentence.token(start))) {
      start++;
    }
    return start;
  }

  private static boolean isLoose(Token token) {
    if (token.lemma().equals("least")) { // of "at least 26 soldiers"
      return true;
    }
    return switch (token.upos()) {
      case DET, PUNCT, ADP, CCONJ, SCONJ, PART -> true;
      default -> false;
    };
  }
}
