package entente.read;

import java.util.List;
import java.util.regex.Pattern;

/** Takes Markdown's marks away and leaves the words. */
final class MarkdownMarks {
  /**
   * A mark and what stays of it.
   *
   * @param kept a replacement as {@link java.util.regex.Matcher#replaceAll(String)} knows it
   */
  private record Mark(Pattern pattern, String kept) {
    Mark(String regex, String kept) {
      this(Pattern.compile(regex), kept);
    }

    String off(String text) {
      return pattern.matcher(text).replaceAll(kept);
    }
  }

  private static final List<Mark> BLOCKS =
      List.of(
          new Mark("(?ms)^[ \\t]*(```|~~~).*?^[ \\t]*\\1[`~]*[ \\t]*$", "\n"),
          new Mark("(?s)<!--.*?-->", ""),
          new Mark("(?m)^[ \\t]*\\[[^\\]\\n]+\\]:[ \\t]+\\S.*$", ""),
          new Mark(
              "(?m)^[ \\t]*(?:(?:\\*[ \\t]*){3,}|(?:-[ \\t]*){3,}|(?:_[ \\t]*){3,}|=+)$", "\n"),
          new Mark("(?m)^[ \\t]*\\|?[ \\t]*:?-{2,}:?[ \\t]*\\|.*$", "\n"),
          new Mark("(?m)^[ ]{0,3}#{1,6}[ \\t]+.*$", "\n"),
          new Mark("(?m)^[ ]{0,3}>[ \\t]?", ""),
          new Mark("(?m)^[ \\t]*(?:[-*+]|\\d{1,3}[.)])[ \\t]+(?=\\S)", "\n"),
          new Mark("(?m)(?:[ ]{2,}|\\\\)$", "\n"));

  private static final List<Mark> INLINE =
      List.of(
          new Mark("!\\[[^\\]\\n]*\\](?:\\([^)\\n]*\\)|\\[[^\\]\\n]*\\])", ""),
          new Mark("\\[([^\\]\\n]*)\\](?:\\([^)\\n]*\\)|\\[[^\\]\\n]*\\])", "$1"),
          new Mark("\\[\\^[^\\]\\n]+\\]", ""),
          new Mark("<(https?://[^>\\s]+)>", "$1"),
          new Mark("</?[A-Za-z][^>\\n]*>", ""),
          new Mark("(?<!\\\\)(\\*{1,3})(?=\\S)([^*\\n]*?[^\\s\\\\])\\1", "$2"),
          new Mark("(?<![\\p{L}\\d_\\\\])(_{1,3})(?=\\S)([^_\\n]*?\\S)\\1(?![\\p{L}\\d_])", "$2"),
          new Mark("~~(?=\\S)(.*?\\S)~~", "$1"),
          new Mark("`+([^`\\n]+)`+", "$1"),
          new Mark("\\\\([\\\\`*_{}\\[\\]()#+.!>|-])", "$1"),
          new Mark("(?<=\\S)[ \\t]{2,}(?=\\S)", " "));

  private MarkdownMarks() {}

  static String strip(String text) {
    return inline(all(BLOCKS, text));
  }

  static String inline(String text) {
    return all(INLINE, text);
  }

  private static String all(List<Mark> marks, String text) {
    String stripped = text;
    for (Mark mark : marks) {
      stripped = mark.off(stripped);
    }
    return stripped;
  }
}
