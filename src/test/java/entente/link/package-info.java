/** Tests of linking. */
@NullMarked
package entente.link;

import org.jspecify.annotations.NullMarked;
