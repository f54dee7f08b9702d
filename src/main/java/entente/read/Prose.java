package entente.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes an article of a text as people read it: cleans it, and finds what stands over it. */
record Prose(Furniture furniture) {
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\f\\u0085\\u2028\\u2029]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  /** Without control characters, each line ended by a line feed alone. */
  static String plain(String text) {
    return CONTROL.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
  }

  List<String> paragraphs(String text) {
    return withoutFurniture(Paragraphs.of(plain(text)));
  }

  List<String> withoutFurniture(List<String> paragraphs) {
    return paragraphs.stream().filter(paragraph -> !furniture.is(paragraph)).toList();
  }

  /** The article that a file without any data about itself holds. */
  Draft draft(Input input, String text) {
    Masthead masthead = Masthead.of(paragraphs(text));
    return new Draft(
        input.idFor(masthead.text()),
        masthead.text(),
        masthead.date(),
        input.written(),
        masthead.title(),
        Optional.empty(),
        Optional.empty());
  }
}
