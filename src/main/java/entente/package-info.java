/**
 * The program: its commands, and the classes that join the steps. The only package that sees them
 * all.
 */
@NullMarked
package entente;

import org.jspecify.annotations.NullMarked;
