package entente.graph;

import entente.core.Article;
import entente.core.Event;
import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * Writes the events of an article as triples. The triples are the whole graph of that article, as
 * if there were no other: what several articles decide together (an event's confidence, the basis
 * of its date, the fullest description of an actor) is settled anew by the store. Safe for many
 * threads.
 */
public final class EventMapper {
  private final Names names;

  public EventMapper(Names names) {
    this.names = names;
  }

  /**
   * In a fixed order, each triple once, without blank nodes. A meeting of an actor with itself is
   * left out.
   *
   * @throws IllegalArgumentException if an event is told elsewhere than in {@code article}
   */
  public List<Triple> triples(Article article, List<Event> events) {
    return triples(article, events, List.of());
  }

  /**
   * The same, with what the article calls those who take part in its events.
   *
   * @param roles of whomever; a role of somebody in no event is left out
   */
  public List<Triple> triples(Article article, List<Event> events, List<ToldRole> roles) {
    return new ArticleGraph(names, article, events, roles).triples();
  }
}
