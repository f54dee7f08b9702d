/**
 * From an {@link entente.core.Annotated} to a {@link entente.core.Linked}: each mention is given an
 * actor of the catalogue, an actor of its own, or NIL. The {@link entente.link.Catalogue} is the
 * tables of {@code data/actors}; names, descriptions and pronouns each have a rule, which rests on
 * what those before it have found in the article.
 */
@NullMarked
package entente.link;

import org.jspecify.annotations.NullMarked;
