package entente.extract;

import entente.core.Event;
import entente.core.Linked;
import java.util.List;

/** Finds the events that an article tells of. Safe for many threads. */
@FunctionalInterface
public interface Extractor {
  /** In order of sentence and trigger. */
  List<Event> extract(Linked linked);
}
