/**
 * From an {@link entente.core.Article} to an {@link entente.core.Annotated}: sentences, tokens,
 * dependency trees and mentions. The only place that knows OpenNLP and ONNX Runtime.
 */
@NullMarked
package entente.annotate;

import org.jspecify.annotations.NullMarked;
