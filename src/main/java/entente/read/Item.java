package entente.read;

import entente.core.Article;
import java.util.Optional;

/** What reading delivers: an article, or the reason why there is none. */
public sealed interface Item {
  /** The file and, where it holds several articles, the line: {@code news.jsonl:17}. */
  String where();

  /** An article, ready for the next step. */
  record Read(Article article, String where) implements Item {}

  /**
   * What could not be read; reading goes on after it.
   *
   * @param reason one sentence for the user, without a full stop, with the remedy where there is
   *     one
   * @param raw the article as it came, to be mended and read again; empty if it is not JSON or is
   *     longer than {@value #LONGEST_RAW} characters
   */
  record Rejected(String where, String reason, Optional<String> raw) implements Item {
    static final int LONGEST_RAW = 1_000_000;

    public Rejected {
      raw = raw.filter(text -> text.length() <= LONGEST_RAW);
    }

    @Override
    public String toString() {
      return where + ": " + reason;
    }
  }
}
