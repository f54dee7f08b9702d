package entente.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines that a page puts round an article: "Share.", "Read more: …", "© 2025 …". The patterns are
 * data, {@code data/furniture.txt}, whose head says how to write one.
 *
 * @param patterns by the first characters of what they fit
 */
record Furniture(Map<String, List<Pattern>> patterns) {
  /** In characters; what is longer is a paragraph, whatever words it begins with. */
  private static final int LONGEST = 300;

  private static final int KEY = 3;
  private static final String ANY = "";

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern BEGINNING = Pattern.compile("^[ •·|»›\\[(–—-]+");
  private static final Pattern END = Pattern.compile("[ .!…:|»›\\])–—-]+$");

  Furniture {
    patterns = Map.copyOf(patterns);
  }

  static Furniture load(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return of(lines.toList());
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CharacterCodingException
          ? new IOException(file + ": not UTF-8; save it as UTF-8", e)
          : e.getCause();
    }
  }

  static Furniture of(List<String> lines) {
    return new Furniture(
        lines.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(Furniture::plain)
            .collect(
                Collectors.groupingBy(
                    Furniture::key, Collectors.mapping(Furniture::pattern, Collectors.toList()))));
  }

  boolean is(String paragraph) {
    if (paragraph.length() > LONGEST) {
      return false;
    }
    String line = plain(paragraph);
    return line.isEmpty() || fits(key(line), line) || fits(ANY, line);
  }

  private boolean fits(String key, String line) {
    return patterns.getOrDefault(key, List.of()).stream().anyMatch(p -> p.matcher(line).matches());
  }

  /** By how a pattern or line begins; of hundreds of patterns only those few need be tried. */
  private static String key(String plain) {
    String beginning = plain.substring(0, Math.min(KEY, plain.length())).toLowerCase(Locale.ROOT);
    boolean literal =
        beginning.length() == KEY && !beginning.contains("*") && !beginning.contains("<");
    return literal ? beginning : ANY;
  }

  private static Pattern pattern(String line) {
    String literal = "\\Q" + line + "\\E";
    String regex = literal.replace("*", "\\E.*\\Q").replace("<n>", "\\E\\d[\\d,.]*\\Q");
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Without the things that differ from page to page: blanks, curly quotes, final marks. */
  private static String plain(String line) {
    return END.matcher(
            BEGINNING
                .matcher(BLANKS.matcher(line.replace('’', '\'')).replaceAll(" "))
                .replaceFirst(""))
        .replaceFirst("");
  }
}
