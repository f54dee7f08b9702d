/**
 * The nouns that every step speaks: from an {@link entente.core.Article} and its {@link
 * entente.core.Token tokens} to the {@link entente.core.Event events} it tells of. Values only,
 * nothing but the JDK, so that a step can be read, tested and run on another machine alone.
 *
 * <p>Spans count UTF-16 code units of the article's text; indices of tokens and sentences count
 * from 0.
 */
@NullMarked
package entente.core;

import org.jspecify.annotations.NullMarked;
