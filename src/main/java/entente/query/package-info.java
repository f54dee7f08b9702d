/**
 * From a dataset and a {@link entente.query.Question} to an {@link entente.query.Answer}: reads
 * question files, binds what the asker says to their parameters, and writes answers for people and
 * programs. Apart from the store, so that any SPARQL dataset of our shape can be asked.
 */
@NullMarked
package entente.query;

import org.jspecify.annotations.NullMarked;
