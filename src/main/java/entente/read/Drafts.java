package entente.read;

import java.io.IOException;
import java.util.Optional;

/** The articles of one file, one after another. */
interface Drafts {
  /**
   * The next article, or empty after the last.
   *
   * @throws ReadException if this article cannot be read; the next call goes on after it
   * @throws IOException if the rest of the file cannot be read
   */
  Optional<Draft> next() throws IOException;

  /** Where the article stands that {@link #next} last delivered or refused. */
  String where();

  /** A file that is one article. */
  static Drafts one(Input input, Whole whole) {
    return new Drafts() {
      private boolean done;

      @Override
      public Optional<Draft> next() throws IOException {
        if (done) {
          return Optional.empty();
        }
        done = true;
        return Optional.of(whole.read());
      }

      @Override
      public String where() {
        return input.where();
      }
    };
  }

  /** Reads a whole file as one article. */
  @FunctionalInterface
  interface Whole {
    Draft read() throws IOException;
  }
}
