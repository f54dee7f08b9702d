package entente.annotate;

import entente.core.Token;
import entente.core.Upos;
import java.util.List;

/**
 * Hangs the hyphen within a word on the part behind it where the tree hangs it on a word far away,
 * which would cut "Secretary-General" in two.
 */
final class Hyphens {
  /** The most tokens from a hyphen to the last part of its word. */
  private static final int NEAR = 4;

  private Hyphens() {}

  static List<Token> mend(List<Token> tokens) {
    return tokens.stream().map(t -> isAstray(tokens, t) ? onNext(t) : t).toList();
  }

  private static boolean isAstray(List<Token> tokens, Token token) {
    int at = token.index();
    return token.upos() == Upos.PUNCT
        && token.text().equals("-")
        && at > 0
        && at + 1 < tokens.size()
        && tokens.get(at - 1).span().end() == token.span().start()
        && token.span().end() == tokens.get(at + 1).span().start()
        && Math.abs(token.head() - at) > NEAR;
  }

  private static Token onNext(Token token) {
    return new Token(
        token.index(),
        token.span(),
        token.text(),
        token.lemma(),
        token.upos(),
        token.index() + 1,
        token.relation());
  }
}
