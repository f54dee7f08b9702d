package entente.annotate;

import entente.core.Annotated;
import entente.core.Article;

/** Finds sentences, tokens, their dependencies, and mentions of actors. Safe for many threads. */
@FunctionalInterface
public interface Annotator {
  /**
   * Reads {@code article}; the same article gives the same answer, whatever was read before.
   *
   * @return everything in text order; no sentences for an article without text
   * @throws AnnotationException if the model fails on this text
   * @see <a href="https://universaldependencies.org/u/dep/">Universal Dependencies relations</a>
   */
  Annotated annotate(Article article);
}
