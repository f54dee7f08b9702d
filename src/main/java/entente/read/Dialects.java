package entente.read;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * The dialects known. What has an id and a text of its own is ours; after the others, ours again
 * takes what is left, so that its messages say what is missing.
 */
record Dialects(OwnDialect own, List<Dialect> others) {
  Dialects {
    others = List.copyOf(others);
  }

  static Dialects standard() {
    return new Dialects(new OwnDialect(), List.of(new NewsPleaseDialect(), new FundusDialect()));
  }

  Draft draft(JsonObject object) {
    Fields fields = new Fields(object);
    if (own.speaks(fields)) {
      return own.draft(fields);
    }
    return others.stream()
        .filter(dialect -> dialect.speaks(fields))
        .findFirst()
        .orElse(own)
        .draft(fields);
  }
}
