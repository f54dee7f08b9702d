/**
 * From an {@link entente.core.Annotated} to a {@link entente.core.Linked}: each mention is given an
 * actor of the catalogue, an actor of its own, or NIL.
 */
@NullMarked
package entente.link;

import org.jspecify.annotations.NullMarked;
