package entente.read;

import entente.core.Article;
import entente.core.PublicationDate;
import java.time.LocalDate;
import java.util.Optional;

/** Makes a draft an article: fills in what the user says, and refuses what no step could use. */
record Completion(ReadOptions options) {
  /**
   * @throws ReadException if there is no text, or half a character in it
   */
  Article complete(Draft draft) {
    if (draft.text().isBlank()) {
      throw new ReadException("no text of an article in it");
    }
    requireWhole(draft.text());
    return new Article(
        draft.id(),
        draft.text(),
        date(draft),
        draft.title(),
        draft.url(),
        draft.publisher().or(options::publisher));
  }

  /** What the article itself says, be it only in its dateline, comes before what the user says. */
  private Optional<PublicationDate> date(Draft draft) {
    return known(draft.stated(), PublicationDate.Source.STATED)
        .or(() -> known(Dateline.date(draft.text(), near(draft)), PublicationDate.Source.DATELINE))
        .or(() -> known(options.date(), PublicationDate.Source.GIVEN))
        .or(() -> known(draft.written(), PublicationDate.Source.FILE));
  }

  private Optional<LocalDate> near(Draft draft) {
    return options.date().or(draft::written);
  }

  private static Optional<PublicationDate> known(
      Optional<LocalDate> date, PublicationDate.Source source) {
    return date.map(day -> new PublicationDate(day, source));
  }

  /** Half a surrogate pair has no UTF-8, so neither store nor output could hold it. */
  private static void requireWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSurrogatePair(
            text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
          throw new ReadException(
              "half a character (\\u%04x) at position %d of the text; write the surrogate pair whole"
                  .formatted((int) text.charAt(i), i));
        }
        i++;
      }
    }
  }
}
