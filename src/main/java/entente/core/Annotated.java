package entente.core;

import java.util.List;

/**
 * An article, read.
 *
 * @param article the article
 * @param sentences its sentences in text order; each stands at its own index
 * @param mentions its mentions in text order, by sentence and first token; one lies within another
 *     ("Trump" in "Trump's envoy") or beside it, never across it
 */
public record Annotated(Article article, List<Sentence> sentences, List<Mention> mentions) {
  public Annotated {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
  }

  /** Whether a sentence is the first on its line, and so of its paragraph. */
  public boolean opensParagraph(Sentence sentence) {
    if (sentence.index() == 0) {
      return true;
    }
    int before = sentences.get(sentence.index() - 1).span().end();
    return article.text().substring(before, sentence.span().start()).indexOf('\n') >= 0;
  }
}
