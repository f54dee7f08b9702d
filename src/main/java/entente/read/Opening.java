package entente.read;

import java.io.IOException;
import java.util.function.Function;

/** Opens an input as the user says, or as its head suggests. */
record Opening(Function<Head, Format> choice) {
  static Opening of(Formats formats, ReadOptions options) {
    return options
        .format()
        .map(formats::named)
        .map(given -> new Opening(head -> given))
        .orElseGet(() -> new Opening(formats::guess));
  }

  Drafts open(Input input) throws IOException {
    return choice.apply(input.head()).open(input);
  }
}
