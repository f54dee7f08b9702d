package entente.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.core.Predicate;
import entente.core.RelationType;
import entente.graph.Names;
import entente.graph.Ontology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sentences in data/training: each line is whole, and its predicate is of its file's type. */
class MarkedSentencesTest {
  private static final Path FOLDER = Path.of("data/training/relations");
  private static final Pattern MARK = Pattern.compile("\\{[st] |\\[(?:PER|ORG|LOC) |[\\]}]|[\\[{]");
  private static final Set<String> MODALITIES =
      Set.of("actual", "future", "hypothetical", "historical");
  private static final Set<String> POLARITIES = Set.of("affirmative", "negated");
  private static final int AT_LEAST = 4000;

  @Test
  void everyLineIsWhole() throws IOException {
    List<String> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Path file : files()) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (!line.isEmpty() && !line.startsWith("#")) {
          String fault = seen.add(line) ? fault(type(file), line.split("\t", -1)) : "twice";
          if (!fault.isEmpty()) {
            faults.add(file + ":" + (i + 1) + ": " + fault + ": " + line);
          }
        }
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(seen.size() >= AT_LEAST, () -> "only " + seen.size() + " lines");
  }

  @Test
  void everyTypeHasAFile() throws IOException {
    List<String> types = files().stream().map(MarkedSentencesTest::type).toList();
    assertTrue(
        Arrays.stream(RelationType.values())
            .map(t -> t.name().toLowerCase(Locale.ROOT))
            .allMatch(types::contains),
        types::toString);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList();
    }
  }

  private static String type(Path file) {
    return file.getFileName().toString().replace(".tsv", "");
  }

  private static String fault(String type, String[] fields) throws IOException {
    if (fields.length != 4) {
      return fields.length + " columns";
    }
    boolean none = type.equals("none");
    if (none != Arrays.stream(fields).limit(3).allMatch("-"::equals)) {
      return "three dashes belong into none.tsv, and nowhere else";
    }
    if (!none && !isOf(type, fields[0])) {
      return "no predicate of " + type;
    }
    if (!none && !(MODALITIES.contains(fields[1]) && POLARITIES.contains(fields[2]))) {
      return "no modality or no polarity";
    }
    return marks(fields[3]);
  }

  private static boolean isOf(String type, String predicate) throws IOException {
    Predicate known = Ontologies.PREDICATES.get(predicate);
    return known != null && known.type().name().equals(type.toUpperCase(Locale.ROOT));
  }

  private static String marks(String sentence) {
    Deque<Character> open = new ArrayDeque<>();
    List<String> pair = new ArrayList<>();
    Matcher marks = MARK.matcher(sentence);
    while (marks.find()) {
      String mark = marks.group();
      if (mark.length() == 1) {
        boolean closes = mark.equals("]") || mark.equals("}");
        char opened = mark.equals("]") ? '[' : '{';
        if (!closes || open.isEmpty() || open.pop() != opened) {
          return "a bracket too many, or crossed";
        }
      } else {
        if (open.contains('[') || (mark.startsWith("{") && !open.isEmpty())) {
          return "nested wrongly";
        }
        if (mark.startsWith("{")) {
          pair.add(mark.substring(1, 2));
        }
        open.push(mark.charAt(0));
      }
    }
    pair.sort(null);
    return !open.isEmpty()
        ? "a mark is left open"
        : pair.equals(List.of("s", "t")) ? "" : "one source and one target are wanted";
  }

  /** The ontology, read once. */
  private static final class Ontologies {
    static final Map<String, Predicate> PREDICATES = read();

    private static Map<String, Predicate> read() {
      try {
        return Ontology.read(
                new Names("https://w3id.org/entente/"), List.of(Path.of("ontology/entente.ttl")))
            .predicates();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
