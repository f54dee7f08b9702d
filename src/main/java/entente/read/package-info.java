/**
 * From files and standard input to {@link entente.core.Article articles}. An {@link
 * entente.read.ArticleReader} walks the paths it is given, guesses each file's {@link
 * entente.read.Format} from its first bytes, and delivers one {@link entente.read.Item} after
 * another: an article, or the reason why there is none. It holds one article at a time.
 *
 * <p>Apart from the other steps because the ways to write an article down are many and all belong
 * to somebody else: a new one is one class here and touches nothing beyond.
 *
 * <p>The same id may come twice in a run: the reader delivers both, in order, and whoever stores
 * them keeps the last. To remember every id of ten million articles would cost more memory than all
 * the rest of reading.
 */
@NullMarked
package entente.read;

import org.jspecify.annotations.NullMarked;
