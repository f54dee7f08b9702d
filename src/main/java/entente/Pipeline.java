package entente;

import entente.annotate.Annotator;
import entente.core.Annotated;
import entente.core.Article;
import entente.core.Event;
import entente.core.Linked;
import entente.extract.Extractor;
import entente.link.Linker;
import java.util.List;

/** From one article to its events. Safe for many threads if its steps are. */
record Pipeline(Annotator annotator, Linker linker, Extractor extractor) {
  List<Event> events(Article article) {
    return extractor.extract(linked(article)).events();
  }

  /** The article, read, with its actors. */
  Linked linked(Article article) {
    Annotated annotated = annotator.annotate(article);
    return linker.link(annotated);
  }
}
