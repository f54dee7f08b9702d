package entente.store;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * The whole graph of one article.
 *
 * @param article the article's id
 * @param triples all that it says; nothing, to take the article out of the store
 */
public record ArticleTriples(String article, List<Triple> triples) {
  public ArticleTriples {
    triples = List.copyOf(triples);
    for (Triple triple : triples) {
      if (!triple.isConcrete() || triple.getSubject().isBlank() || triple.getObject().isBlank()) {
        throw new IllegalArgumentException(
            "article " + article + " says something without a name: " + triple);
      }
    }
  }
}
