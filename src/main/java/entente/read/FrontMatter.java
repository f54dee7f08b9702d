package entente.read;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lines between two rules {@code ---} with which a Markdown file may begin: {@code name:
 * value}, plain or quoted. Deeper YAML is passed over.
 *
 * @param below the text after the second rule
 */
record FrontMatter(Map<String, String> values, String below) {
  private static final Pattern BLOCK =
      Pattern.compile("\\s*---[ \\t]*\\n(?<lines>(?:.*\\n)*?)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|$)");
  private static final Pattern LINE =
      Pattern.compile("(?m)^(?<name>[A-Za-z_][\\w -]*):[ \\t]+(?<value>\\S.*)$");

  FrontMatter {
    values = Map.copyOf(values);
  }

  /** Empty values if the text has none. */
  static FrontMatter of(String text) {
    Matcher block = BLOCK.matcher(text);
    if (!block.lookingAt()) {
      return new FrontMatter(Map.of(), text);
    }
    Map<String, String> values =
        LINE.matcher(block.group("lines"))
            .results()
            .collect(
                Collectors.toMap(
                    line -> line.group("name").toLowerCase(Locale.ROOT),
                    line -> unquoted(line.group("value").strip()),
                    (first, second) -> first));
    return new FrontMatter(values, text.substring(block.end()));
  }

  Optional<String> value(String... names) {
    for (String name : names) {
      String value = values.get(name);
      if (value != null && !value.isBlank()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.charAt(0) == value.charAt(value.length() - 1);
    return quoted ? value.substring(1, value.length() - 1) : value.replaceFirst("\\s+#.*$", "");
  }
}
