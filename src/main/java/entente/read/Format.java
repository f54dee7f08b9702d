package entente.read;

import java.io.IOException;

/**
 * One way in which articles are written down. A new one is a class that implements this and a line
 * in {@link Formats}.
 */
interface Format {
  /** What {@code --format} calls it. */
  String name();

  /** Whether a file that begins so is most likely one of these. */
  boolean recognises(Head head);

  /**
   * Reads nothing yet that it need not.
   *
   * @throws IOException if the file cannot be read at all
   */
  Drafts open(Input input) throws IOException;
}
