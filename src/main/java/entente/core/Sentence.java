package entente.core;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sentence of an article.
 *
 * @param index place in the article, from 0
 * @param span where it stands in the article
 * @param tokens its tokens in text order; each stands at its own index
 * @param read whether the reader has seen it: if not, its tokens have no part of speech and no tree
 */
public record Sentence(int index, Span span, List<Token> tokens, boolean read) {
  public Sentence {
    tokens = List.copyOf(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.index() != i || token.head() >= tokens.size()) {
        throw new IllegalArgumentException("sentence " + index + ": misplaced " + token);
      }
    }
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  public int size() {
    return tokens.size();
  }

  /** What {@code token} depends on; empty for a root. */
  public Optional<Token> head(Token token) {
    return token.head() == Token.ROOT ? Optional.empty() : Optional.of(tokens.get(token.head()));
  }

  /** The direct dependents of {@code token}, in text order. */
  public Stream<Token> dependents(Token token) {
    return tokens.stream().filter(t -> t.head() == token.index());
  }

  /** The dependents whose label is {@code label} or a subtype of it, in text order. */
  public Stream<Token> dependents(Token token, String label) {
    return dependents(token).filter(t -> t.is(label));
  }

  /** The first dependent whose label is {@code label} or a subtype of it. */
  public Optional<Token> dependent(Token token, String label) {
    return dependents(token, label).findFirst();
  }

  /** The tokens from {@code token}'s head up to the root. */
  public Stream<Token> ancestors(Token token) {
    return Stream.iterate(head(token), Optional::isPresent, t -> head(t.orElseThrow()))
        .limit(tokens.size())
        .map(Optional::orElseThrow);
  }
}
