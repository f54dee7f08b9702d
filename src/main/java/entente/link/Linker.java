package entente.link;

import entente.core.Annotated;
import entente.core.Linked;

/** Says whom each mention of an article names. Safe for many threads. */
@FunctionalInterface
public interface Linker {
  /** One link for each mention, in the same order. */
  Linked link(Annotated annotated);
}
