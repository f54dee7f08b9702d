/**
 * From a {@link entente.core.Linked} to {@link entente.core.Event events}: triggers of the lexicon,
 * their frames over the dependency tree, and the words around them that say whether it happened.
 */
@NullMarked
package entente.extract;

import org.jspecify.annotations.NullMarked;
