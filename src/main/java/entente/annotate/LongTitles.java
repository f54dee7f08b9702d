package entente.annotate;

import entente.core.NameType;
import entente.core.Token;
import entente.core.Upos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Hangs a title of several words on the name behind it: in "Secretary of State Colin Powell" it is
 * Powell who does what the sentence says, where the tree often makes him a part of the secretary.
 */
final class LongTitles {
  /** What stays with the title's noun when the name takes its place. */
  private static final Set<String> OF_TITLE =
      Set.of("amod", "compound", "nmod:poss", "nmod", "nmod:desc", "det");

  private static final Set<String> LINKS = Set.of("the", "and", "for");

  private final List<Token> tokens;

  private LongTitles(List<Token> tokens) {
    this.tokens = new ArrayList<>(tokens);
  }

  static List<Token> mend(List<Token> tokens, List<Reading.Name> names) {
    LongTitles titles = new LongTitles(tokens);
    names.stream().filter(n -> n.type() == NameType.PERSON).forEach(titles::mend);
    return titles.tokens;
  }

  private void mend(Reading.Name name) {
    int first = name.first();
    while (first < name.end() - 1 && isWithinTitle(tokens.get(first))) {
      first++;
    }
    int person = first;
    title(person).ifPresent(title -> turn(title, person, name.end()));
  }

  // The name's reader may begin too early: "[State Colin Powell]".
  private boolean isWithinTitle(Token token) {
    return token.index() > 0
        && tokens.get(token.index() - 1).text().equals("of")
        && token.relation().equals("nmod:desc");
  }

  /** The title's noun, if words in capitals lead from its "of" up to the name. */
  private OptionalInt title(int person) {
    int at = person - 1;
    while (at > 0 && (isCapital(tokens.get(at)) || isLink(at, person))) {
      at--;
    }
    return at > 0
            && at < person - 1
            && tokens.get(at).text().equals("of")
            && tokens.get(at - 1).upos() == Upos.PROPN
            && belongs(tokens.get(person), at - 1)
        ? OptionalInt.of(at - 1)
        : OptionalInt.empty();
  }

  private boolean isLink(int at, int person) {
    return at < person - 1 && LINKS.contains(tokens.get(at).text());
  }

  private static boolean isCapital(Token token) {
    return Character.isUpperCase(token.text().codePointAt(0)) && token.upos() != Upos.PUNCT;
  }

  /** Whether the tree hangs the name on the title, near or far. */
  private boolean belongs(Token name, int title) {
    Token at = name;
    for (int steps = 0; steps < 4 && at.head() != Token.ROOT; steps++) {
      if (at.head() == title) {
        return !at.is("conj") && !at.is("appos");
      }
      at = tokens.get(at.head());
    }
    return false;
  }

  private void turn(int title, int person, int end) {
    Token noun = tokens.get(title);
    for (Token token : List.copyOf(tokens)) {
      int at = token.index();
      if (at > person && at < end) {
        hang(at, person, "flat");
      } else if (at > title && at < person) {
        hangWithin(at, title, person);
      } else if (at != title
          && at != person
          && (token.head() == title || isIn(token.head(), title + 1, end))) {
        hang(at, stays(token, title) ? title : person, token.relation());
      }
    }
    hang(person, noun.head(), noun.relation());
    hang(title, person, "nmod:desc");
  }

  /** "of State", "of Foreign Affairs": all hang on the last word, and that on the title. */
  private void hangWithin(int at, int title, int person) {
    int last = person - 1;
    Token token = tokens.get(at);
    if (at == last) {
      hang(at, title, "nmod");
    } else if (token.text().equals("of") && at == title + 1) {
      hang(at, last, "case");
    } else {
      hang(at, last, Optional.of(token.relation()).filter(r -> isLower(token)).orElse("compound"));
    }
  }

  private static boolean isLower(Token token) {
    return Character.isLowerCase(token.text().codePointAt(0));
  }

  private static boolean isIn(int at, int from, int end) {
    return at >= from && at < end;
  }

  private static boolean stays(Token token, int title) {
    return token.index() < title && OF_TITLE.contains(token.relation());
  }

  private void hang(int at, int head, String relation) {
    Token token = tokens.get(at);
    tokens.set(
        at, new Token(at, token.span(), token.text(), token.lemma(), token.upos(), head, relation));
  }
}
