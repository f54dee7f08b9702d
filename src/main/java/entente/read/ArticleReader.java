package entente.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Reads articles from files, folders and standard input. Safe for many threads. */
public final class ArticleReader {
  private final Formats formats;

  private ArticleReader(Formats formats) {
    this.formats = formats;
  }

  /**
   * Loads the data that reading needs.
   *
   * @param furniture the file of lines that are not part of an article, {@code data/furniture.txt}
   * @throws IOException if that file cannot be read
   */
  public static ArticleReader load(Path furniture) throws IOException {
    return new ArticleReader(Formats.standard(Furniture.load(furniture)));
  }

  /** What {@link ReadOptions#format()} may name. */
  public List<String> formats() {
    return formats.names();
  }

  /**
   * Begins to read; nothing but the sizes of the files is looked at yet.
   *
   * @param paths files and folders, in the order in which they are to be read; {@code -} is
   *     standard input
   * @param standardInput never closed
   * @throws IllegalArgumentException if the options name a format that is not known
   */
  public ArticleSource open(List<Path> paths, InputStream standardInput, ReadOptions options) {
    return new ArticleSource(paths, standardInput, Opening.of(formats, options), options);
  }
}
