/**
 * From the triples of articles to one dataset on disk that knows what all of them together say: a
 * TDB2 database with one writer, in which loading an article again replaces what it said.
 *
 * <p>Queries see the default graph alone. Beside it the store keeps notes of its own in named
 * graphs: which article describes an actor or a publisher how, so that the description in the
 * default graph can follow when articles come and go.
 */
@NullMarked
package entente.store;

import org.jspecify.annotations.NullMarked;
