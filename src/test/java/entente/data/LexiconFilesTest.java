package entente.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.core.RelationType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the lexicon well-formed, whoever edits it: each line reads as {@code
 * data/lexicon/README.md} says, and no two plain lines tell one word two ways. Each test names the
 * lines that break its rule.
 */
class LexiconFilesTest {
  private static final Path LEXICON = Path.of("data", "lexicon");
  private static final Path ONTOLOGY = Path.of("ontology");
  private static final List<String> COLUMNS =
      List.of("trigger", "pos", "source", "target", "predicate", "when");

  private static final Pattern DEFINITION =
      Pattern.compile(
          "rel:(\\w+) a owl:ObjectProperty.*?ent:relationType ent:(\\w+)", Pattern.DOTALL);
  private static final String WORD = "[^\\s,{}\\[\\]|]+";
  private static final String WORDS = WORD + "(?:, " + WORD + ")*";
  private static final Pattern TRIGGER =
      Pattern.compile(
          "%s(?<particle> %s)?(?<objects> \\{%s\\})?(?: \\[%s\\])?"
              .formatted(WORD, WORD, WORDS, WORDS));
  private static final Set<String> PARTICLES =
      Set.of("aside away back down forward go home in off on out over together up".split(" "));

  private static final Map<String, Set<String>> PLACES =
      Map.of(
          "verb", Set.of("subj", "obj", "iobj", "that", "inf"),
          "noun", Set.of("poss", "inf", "that", "subj"),
          "adj", Set.of("subj", "inf", "that"));
  private static final Set<String> PREPOSITIONS =
      Set.of(
          ("about across after against along alongside among around as at before behind beside"
                  + " between by during for from in inside into near of off on onto out outside over"
                  + " regarding round through throughout to toward towards under upon with")
              .split(" "));

  private static final Pattern CLASS_CONDITION =
      Pattern.compile(
          "(?:source|target)!?=(?:armed|state|person|people|organisation|press)"
              + "(?:/(?:armed|state|person|people|organisation|press))*");
  private static final Pattern NEAR_CONDITION = Pattern.compile("near!?=[^\\s,/]+(?:/[^\\s,/]+)*");

  /**
   * A line of the lexicon.
   *
   * @param where its file and line, for messages
   * @param file the name of its file without ending
   */
  private record Line(String where, String file, List<String> cells) {
    String trigger() {
      return cells.get(0);
    }

    String pos() {
      return cells.get(1);
    }

    List<String> slots(int column) {
      return List.of(cells.get(column).split("\\|"));
    }

    String predicate() {
      return cells.get(4);
    }

    String when() {
      return cells.get(5);
    }

    @Override
    public String toString() {
      return where + ": " + String.join(" · ", cells);
    }
  }

  @Test
  void everyRelationTypeHasItsFileAndEveryFileItsColumns() throws IOException {
    for (RelationType type : RelationType.values()) {
      List<String> lines = Files.readAllLines(file(type));
      assertEquals(COLUMNS, cells(lines.getFirst()), file(type) + ":1");
    }
    assertNone(line -> line.cells().size() != COLUMNS.size(), "have not six columns");
  }

  @Test
  void everyTriggerIsAWordWithItsParticleItsObjectsAndItsCompanions() throws IOException {
    assertNone(line -> !isTrigger(line), "have a malformed trigger");
  }

  private static boolean isTrigger(Line line) {
    Matcher matcher = TRIGGER.matcher(line.trigger());
    if (!matcher.matches() || !line.trigger().equals(line.trigger().toLowerCase(Locale.ROOT))) {
      return false;
    }
    String particle = matcher.group("particle");
    boolean plain = particle == null && matcher.group("objects") == null;
    return line.pos().equals("verb")
        ? particle == null || PARTICLES.contains(particle.strip())
        : plain;
  }

  @Test
  void everySlotIsAPlaceThatItsPartOfSpeechHas() throws IOException {
    assertNone(
        line ->
            !PLACES.containsKey(line.pos())
                || !Stream.of(2, 3)
                    .flatMap(column -> line.slots(column).stream())
                    .allMatch(slot -> isPlace(line.pos(), slot) || isOwner(line, slot)),
        "have a part of speech or a slot that does not exist");
    assertNone(
        line -> Stream.of(2, 3).map(line::slots).anyMatch(s -> new HashSet<>(s).size() < s.size()),
        "name a slot twice");
  }

  private static boolean isPlace(String pos, String slot) {
    return PREPOSITIONS.contains(slot) || PLACES.getOrDefault(pos, Set.of()).contains(slot);
  }

  /** Whose the noun in braces is. */
  private static boolean isOwner(Line line, String slot) {
    return slot.equals("poss") && line.trigger().contains("{");
  }

  @Test
  void everyConditionCanBeRead() throws IOException {
    assertNone(
        line ->
            !line.when().isEmpty()
                && !Stream.of(line.when().split(",")).allMatch(LexiconFilesTest::isCondition),
        "have a condition that nobody understands");
  }

  private static boolean isCondition(String text) {
    return Set.of("obj=none", "comp=none", "comp=inf", "target=itself").contains(text)
        || text.equals("inf=cooperation")
        || text.equals("inf=conflict")
        || CLASS_CONDITION.matcher(text).matches()
        || NEAR_CONDITION.matcher(text).matches();
  }

  @Test
  void everyPredicateIsDefinedWithTheTypeOfTheFile() throws IOException {
    Map<String, String> types = typesOfPredicates();
    assertNone(
        line ->
            !line.file().toUpperCase(Locale.ROOT).equals(types.getOrDefault(line.predicate(), "")),
        "have a predicate that ontology/ does not define, or defines with another relation type");
  }

  @Test
  void everyPredicateHasAWord() throws IOException {
    Set<String> silent = new HashSet<>(typesOfPredicates().keySet());
    lines().forEach(line -> silent.remove(line.predicate()));
    assertEquals(Set.of(), silent, "predicates that no word of the lexicon stands for");
  }

  @Test
  void noLineStandsTwice() throws IOException {
    Set<List<String>> seen = new HashSet<>();
    assertNone(line -> !seen.add(line.cells()), "stand a second time");
  }

  /** A word may mean two things only where a slot, a bracket or a condition tells them apart. */
  @Test
  void noTwoPlainLinesTellOneWordTwoWays() throws IOException {
    Map<List<String>, List<Line>> words =
        lines().stream()
            .filter(line -> line.when().isEmpty())
            .collect(Collectors.groupingBy(line -> List.of(line.trigger(), line.pos())));
    List<String> clashes = new ArrayList<>();
    for (List<Line> same : words.values()) {
      for (int i = 0; i < same.size(); i++) {
        for (Line other : same.subList(i + 1, same.size())) {
          if (clash(same.get(i), other)) {
            clashes.add(same.get(i) + " <> " + other);
          }
        }
      }
    }
    assertTrue(clashes.isEmpty(), () -> "Give one a condition:\n" + String.join("\n", clashes));
  }

  private static boolean clash(Line a, Line b) {
    return !a.predicate().equals(b.predicate()) && share(a, b, 2) && share(a, b, 3);
  }

  private static boolean share(Line a, Line b, int column) {
    return !Collections.disjoint(a.slots(column), b.slots(column));
  }

  private static void assertNone(Predicate<Line> broken, String what) throws IOException {
    List<String> found = lines().stream().filter(broken).map(Line::toString).toList();
    assertTrue(found.isEmpty(), () -> "Lines that " + what + ":\n" + String.join("\n", found));
  }

  private static List<Line> lines() throws IOException {
    List<Line> all = new ArrayList<>();
    for (RelationType type : RelationType.values()) {
      Path file = file(type);
      String name = type.name().toLowerCase(Locale.ROOT);
      List<String> lines = Files.readAllLines(file);
      for (int i = 1; i < lines.size(); i++) {
        if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
          all.add(new Line(file + ":" + (i + 1), name, cells(lines.get(i))));
        }
      }
    }
    return all;
  }

  private static Path file(RelationType type) {
    return LEXICON.resolve(type.name().toLowerCase(Locale.ROOT) + ".tsv");
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split("\t", -1));
  }

  /** Relation types by the name of the predicate, as the Turtle files of the ontology say. */
  private static Map<String, String> typesOfPredicates() throws IOException {
    Map<String, String> types = new HashMap<>();
    try (Stream<Path> files = Files.list(ONTOLOGY)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).toList()) {
        Matcher matcher = DEFINITION.matcher(Files.readString(file));
        while (matcher.find()) {
          types.put(matcher.group(1), matcher.group(2));
        }
      }
    }
    return types;
  }
}
