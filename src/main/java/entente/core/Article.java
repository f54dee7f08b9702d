package entente.core;

import java.util.Optional;

/**
 * A text as it was published.
 *
 * @param id the article's own name, unique in a store; never blank
 * @param text what every {@link Span} counts in; may be empty
 * @param date when it was published, and how we know
 * @param title the headline
 * @param url where it stands
 * @param publisher who published it
 */
public record Article(
    String id,
    String text,
    Optional<PublicationDate> date,
    Optional<String> title,
    Optional<String> url,
    Optional<String> publisher) {
  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
  }

  /** An article of which nothing is known but its text. */
  public static Article of(String id, String text) {
    return new Article(
        id, text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Article withDate(PublicationDate published) {
    return new Article(id, text, Optional.of(published), title, url, publisher);
  }
}
