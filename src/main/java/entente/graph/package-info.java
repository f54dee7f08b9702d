/**
 * From the {@link entente.core.Event events} of an article to its triples, in the words of {@code
 * ontology/}: the one place where triples are made and judged.
 */
@NullMarked
package entente.graph;

import org.jspecify.annotations.NullMarked;
