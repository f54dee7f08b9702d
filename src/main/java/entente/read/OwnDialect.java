package entente.read;

import java.util.Optional;

/**
 * The fields {@code id text date title url publisher}; only the first two must be there. The text
 * is taken as it is, to the character, because offsets count in it.
 */
final class OwnDialect implements Dialect {
  @Override
  public boolean speaks(Fields fields) {
    return fields.has("id") && fields.has("text");
  }

  @Override
  public Draft draft(Fields fields) {
    String id =
        fields
            .string("id")
            .orElseThrow(() -> new ReadException("no \"id\"; give each article one"));
    String text =
        fields.text("text").orElseThrow(() -> new ReadException("no \"text\", or a blank one"));
    return new Draft(
        id,
        text,
        fields.string("date").map(Dates::stated),
        Optional.empty(),
        fields.string("title"),
        fields.string("url"),
        fields.string("publisher"));
  }
}
