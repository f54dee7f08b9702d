package entente.extract;

import entente.core.Table;
import entente.core.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Words that tell that a sentence is not about the world of politics: sport, whose language is that
 * of war, and fiction. Data: {@code data/lexicon/scopes.tsv}.
 */
final class Scopes {
  private final Set<String> sport = new HashSet<>();
  private final Set<String> fiction = new HashSet<>();

  private Scopes() {}

  static Scopes read(Path file) throws IOException {
    Scopes scopes = new Scopes();
    for (Table.Row row : Table.read(file)) {
      switch (row.cell("kind")) {
        case "sport" -> scopes.sport.add(row.cell("word"));
        case "fiction" -> scopes.fiction.add(row.cell("word"));
        default ->
            throw new IOException(
                row.where() + ": no kind: \"" + row.cell("kind") + "\"; use sport or fiction");
      }
    }
    return scopes;
  }

  /** Whether what the sentence tells is no politics. */
  boolean silence(Tree tree) {
    return tree.sentence().tokens().stream().anyMatch(t -> isSport(tree, t) || isFiction(tree, t));
  }

  private boolean isSport(Tree tree, Token token) {
    return sport.contains(token.lemma()) || sport.contains(pair(tree, token));
  }

  private static String pair(Tree tree, Token token) {
    return token.index() == 0
        ? ""
        : tree.sentence().token(token.index() - 1).lemma() + " " + token.lemma();
  }

  // "In the film, Russia invades", "the series imagines": what happens in it; not "a film
  // director".
  private boolean isFiction(Tree tree, Token token) {
    boolean stage = token.is("nsubj") || (token.is("obl") && tree.preposition(token).equals("in"));
    return stage && (fiction.contains(token.lemma()) || fiction.contains(pair(tree, token)));
  }
}
