package entente.read;

import java.util.Optional;

/**
 * The fields of news-please, also as CC-News passes them on, where the domain is just {@code
 * domain} and the date {@code date}. It writes the word "None" for what it does not know.
 *
 * @see <a href="https://github.com/fhamborg/news-please">news-please</a>
 */
final class NewsPleaseDialect implements Dialect {
  @Override
  public boolean speaks(Fields fields) {
    return fields.has("maintext")
        || fields.has("date_publish")
        || fields.has("source_domain")
        || fields.has("domain");
  }

  @Override
  public Draft draft(Fields fields) {
    Optional<String> url = known(fields, "url");
    String text =
        known(fields, "maintext")
            .or(() -> known(fields, "text"))
            .orElseThrow(() -> new ReadException("no \"maintext\" and no \"text\""));
    return new Draft(
        url.or(() -> known(fields, "filename")).orElseGet(() -> ContentId.of(text)),
        text,
        known(fields, "date_publish")
            .or(() -> known(fields, "date"))
            // A date that a parser guessed wrong is no reason to lose the article.
            .flatMap(Dates::read),
        Optional.empty(),
        known(fields, "title"),
        url,
        known(fields, "source_domain").or(() -> known(fields, "domain")));
  }

  private static Optional<String> known(Fields fields, String name) {
    return fields.string(name).filter(value -> !value.equals("None"));
  }
}
