/** Tests of reading; the cases are folders in {@code src/test/resources/read}. */
@NullMarked
package entente.read;

import org.jspecify.annotations.NullMarked;
