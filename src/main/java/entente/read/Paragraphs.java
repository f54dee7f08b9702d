package entente.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cuts plain text into paragraphs. A blank line ends one; so does any other line end, unless the
 * text is wrapped at a fixed width: then lines that stop only because the next word would not fit
 * are joined.
 */
final class Paragraphs {
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;…][\"'”’)\\]]*");

  private static final Pattern HYPHEN_END = Pattern.compile(".*[\\p{L}.\\d]-");

  /** "Two- to five-year": the hyphen stands for a word that comes later. */
  private static final Pattern HUNG = Pattern.compile("\\s*(?:and|or|to|und)\\b.*");

  private Paragraphs() {}

  static List<String> of(String text) {
    List<List<String>> blocks = blocks(text);
    int width = width(blocks);
    List<String> paragraphs = new ArrayList<>();
    for (List<String> block : blocks) {
      StringBuilder paragraph = new StringBuilder(block.getFirst().strip());
      for (int i = 1; i < block.size(); i++) {
        String above = block.get(i - 1);
        String line = block.get(i);
        if (continues(above, line, width)) {
          // A hyphen at the end is kept: "U.S.-Russia", "long-term" are commoner than split words.
          boolean joined = HYPHEN_END.matcher(above).matches() && !HUNG.matcher(line).matches();
          paragraph.append(joined ? "" : " ").append(line.strip());
        } else {
          paragraphs.add(paragraph.toString());
          paragraph = new StringBuilder(line.strip());
        }
      }
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }

  private static List<List<String>> blocks(String text) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (!line.isBlank()) {
        block.add(line.stripTrailing());
      } else if (!block.isEmpty()) {
        blocks.add(block);
        block = new ArrayList<>();
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    return blocks;
  }

  /** The width at which the text is wrapped, or 0 if it is not. */
  private static int width(List<List<String>> blocks) {
    List<Break> breaks = blocks.stream().flatMap(Paragraphs::breaks).toList();
    if (breaks.isEmpty()) {
      return 0;
    }
    // Not the longest: one long address in the text would hide the width of all the rest.
    int width =
        breaks.stream()
            .map(Break::above)
            .mapToInt(String::length)
            .sorted()
            .skip(breaks.size() * 9L / 10)
            .findFirst()
            .orElse(0);
    long full = breaks.stream().filter(b -> isFull(b.above(), b.below(), width)).count();
    long within = breaks.stream().filter(b -> !endsSentence(b.above())).count();
    boolean wrapped =
        width >= 30
            && width <= 132
            && full * 4 >= breaks.size() * 3L
            && within * 4 >= breaks.size();
    return wrapped ? width : 0;
  }

  private record Break(String above, String below) {}

  private static Stream<Break> breaks(List<String> block) {
    return IntStream.range(1, block.size())
        .mapToObj(i -> new Break(block.get(i - 1), block.get(i)));
  }

  private static boolean continues(String above, String line, int width) {
    boolean midSentence =
        !endsSentence(above) && Character.isLowerCase(line.strip().codePointAt(0));
    boolean indented = indent(line) > indent(above);
    return midSentence || (width > 0 && !indented && isFull(above, line, width));
  }

  /** Whether the first word of the next line would not have fitted, or hardly. */
  private static boolean isFull(String above, String below, int width) {
    int blank = below.strip().indexOf(' ');
    int word = blank < 0 ? below.strip().length() : blank;
    return above.length() + 1 + word > width * 85 / 100;
  }

  private static boolean endsSentence(String line) {
    return SENTENCE_END.matcher(line).matches();
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
