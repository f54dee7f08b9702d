/**
 * Takes lists of actors and of words for actors that others have made; gives tables of our
 * catalogue. Apart from {@code link}, because it knows formats and nothing of texts.
 */
@NullMarked
package entente.dictionary;

import org.jspecify.annotations.NullMarked;
