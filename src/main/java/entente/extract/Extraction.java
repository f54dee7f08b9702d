package entente.extract;

import entente.core.Event;
import java.util.List;

/**
 * What an article tells, and what nearly did.
 *
 * @param events in the order in which the article first tells of them
 * @param misses sentences that were not looked into, and triggers of which nothing came, in text
 *     order
 */
public record Extraction(List<Event> events, List<Miss> misses) {
  public Extraction {
    events = List.copyOf(events);
    misses = List.copyOf(misses);
  }
}
