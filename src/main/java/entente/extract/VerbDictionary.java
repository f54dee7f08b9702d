package entente.extract;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import entente.core.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A verb dictionary of the coders TABARI and PETRARCH: blocks of verbs that mean the same, each
 * with a code of CAMEO, and patterns of words around them that mean something else.
 *
 * @param synonyms sets of words that patterns name by {@code &NAME}
 * @param faults lines that cannot be read
 */
record VerbDictionary(
    List<Block> blocks, Map<String, List<String>> synonyms, List<LexiconCheck.Finding> faults) {
  private static final Splitter COMMENT = Splitter.on(CharMatcher.anyOf("#;"));
  private static final Pattern HEADER = Pattern.compile("---\\s+(\\S.*?)\\s*(?:\\[(.*)])?\\s*---");
  private static final Pattern CODED = Pattern.compile("([^\\[]*?)\\s*(?:\\[([^\\]]*)])?");
  private static final Pattern CODE = Pattern.compile("(\\d{2,5})?(?::(\\d{2,5})?)?|---|:?-+:?");
  private static final Pattern VERB =
      Pattern.compile("\\+?(\\p{L}[\\p{L}_+'-]*)\\s*(?:\\{([^}]*)})?");

  /** A verb or a pattern, as it stands. */
  record Line(int number, String text, Optional<String> code) {}

  /**
   * Verbs of one meaning.
   *
   * @param code of those that have none of their own
   */
  record Block(Optional<String> code, List<Line> verbs, List<Line> patterns) {}

  static VerbDictionary read(Path file) throws IOException {
    Reader reader = new Reader(file);
    int number = 0;
    for (String line : Table.lines(file)) {
      number++;
      String text = COMMENT.split(line).iterator().next().strip();
      if (!text.isEmpty()) {
        reader.line(number, text);
      }
    }
    return new VerbDictionary(reader.blocks, reader.synonyms, reader.faults);
  }

  /** The state of reading: the block or the set of synonyms that is open. */
  private static final class Reader {
    private final Path file;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, List<String>> synonyms = new HashMap<>();
    private final List<LexiconCheck.Finding> faults = new ArrayList<>();
    private Optional<List<String>> open = Optional.empty();
    private boolean headed;

    Reader(Path file) {
      this.file = file;
    }

    void line(int number, String text) {
      if (text.startsWith("&")) {
        open = Optional.of(synonyms.computeIfAbsent(text, name -> new ArrayList<>()));
      } else if (text.startsWith("+") && open.isPresent()) {
        synonym(open.get(), text);
      } else if (text.startsWith("---")) {
        header(number, text);
      } else if (text.startsWith("- ")) {
        pattern(number, text.substring(2).strip());
      } else if (!text.startsWith("~")) {
        verb(number, text);
      }
    }

    private static void synonym(List<String> set, String text) {
      set.add(text.substring(1).replaceAll("_$", "").replace('_', ' ').strip());
    }

    private void header(int number, String text) {
      Matcher header = HEADER.matcher(text);
      if (header.matches()) {
        headed = true;
        coded(number, header.group(2), this::begin);
      } else {
        fault(number, "no heading of a block; write \"--- NAME [CODE] ---\"");
      }
    }

    private void begin(Optional<String> code) {
      open = Optional.empty();
      blocks.add(new Block(code, new ArrayList<>(), new ArrayList<>()));
    }

    private void verb(int number, String text) {
      Matcher line = CODED.matcher(text);
      Matcher verb = VERB.matcher(line.matches() ? line.group(1) : "");
      if (!verb.matches()) {
        fault(number, "no verb; write \"VERB {FORMS} [CODE]\", in letters");
        return;
      }
      // The older dictionaries have no headings: each verb begins a block of its own.
      if (blocks.isEmpty() || (!headed && !blocks.getLast().patterns().isEmpty())) {
        begin(Optional.empty());
      }
      String words = verb.group(1).toLowerCase(Locale.ROOT).replace('_', ' ');
      coded(
          number,
          line.group(2),
          code -> blocks.getLast().verbs().add(new Line(number, words, code)));
    }

    private void pattern(int number, String text) {
      Matcher line = CODED.matcher(text);
      if (!line.matches()) {
        fault(number, "words behind the code; write \"- WORDS * WORDS [CODE]\"");
      } else if (!line.group(1).contains("*")) {
        fault(number, "a pattern without \"*\", which stands for the verb; put it in");
      } else if (blocks.isEmpty()) {
        fault(number, "a pattern before any verb; put the verb above it");
      } else {
        coded(
            number,
            line.group(2),
            code -> blocks.getLast().patterns().add(new Line(number, line.group(1), code)));
      }
    }

    /** Hands on the first of two codes "042:043", of which the second is the other side's. */
    private void coded(int number, @Nullable String text, Consumer<Optional<String>> taker) {
      String code = text == null ? "" : text.strip();
      Matcher matcher = CODE.matcher(code);
      if (matcher.matches()) {
        taker.accept(Optional.ofNullable(matcher.group(1)));
      } else {
        fault(number, "no code: [" + code + "]; write two to five digits, or [---]");
      }
    }

    private void fault(int number, String text) {
      faults.add(new LexiconCheck.Finding(file, number, text));
    }
  }
}
