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
}
