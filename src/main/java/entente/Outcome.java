package entente;

import entente.annotate.AnnotationException;
import entente.core.Article;
import entente.read.Item;
import java.util.Optional;
import java.util.function.Function;

/** What became of one article. */
sealed interface Outcome<R> {
  record Done<R>(Article article, R result) implements Outcome<R> {}

  /**
   * It came to nothing.
   *
   * @param where file and line
   * @param reason one sentence for the user
   * @param raw the article as it came, to be mended and read again
   */
  record Rejected<R>(String where, String reason, Optional<String> raw) implements Outcome<R> {}

  /** The one place where an article that cannot be worked on is kept from costing the others. */
  static <R> Outcome<R> of(Item item, Function<Article, R> work) {
    return switch (item) {
      case Item.Read read -> {
        try {
          yield new Done<>(read.article(), work.apply(read.article()));
        } catch (AnnotationException e) {
          yield new Rejected<>(read.where(), String.valueOf(e.getMessage()), Optional.empty());
        }
      }
      case Item.Rejected no -> new Rejected<>(no.where(), no.reason(), no.raw());
    };
  }
}
