package entente.read;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the user says about the articles to be read.
 *
 * @param format the {@link ArticleReader#formats() name} of the format of every file; guessed from
 *     each file's content if empty
 * @param date the day of publication of articles that do not say theirs
 * @param publisher the publisher of articles that do not say theirs
 */
public record ReadOptions(
    Optional<String> format, Optional<LocalDate> date, Optional<String> publisher) {
  /** Nothing said: everything is taken from the articles. */
  public static final ReadOptions NONE =
      new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty());
}
