package entente.annotate;

import java.util.List;

/** The cheap test of a cascade: whether a sentence can tell of an event. Safe for many threads. */
@FunctionalInterface
public interface Gate {
  /** A gate that lets every sentence through. */
  Gate OPEN = words -> true;

  /** Whether the reader should see a sentence of these words; if not, it gets no tree. */
  boolean worthReading(List<String> words);
}
