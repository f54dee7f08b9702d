/**
 * From a dataset and a {@link entente.export.Filter} to a file that other programs read: RDF, or
 * tables of nodes and edges for network tools. The same graph gives the same bytes.
 */
@NullMarked
package entente.export;

import org.jspecify.annotations.NullMarked;
