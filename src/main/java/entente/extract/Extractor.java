package entente.extract;

import entente.core.Linked;

/** Finds events: who does what to whom. Safe for many threads. */
@FunctionalInterface
public interface Extractor {
  /** The events that an article tells, and why it tells no more. */
  Extraction extract(Linked linked);
}
