package entente.extract;

import com.google.common.base.Splitter;
import entente.core.Predicate;
import entente.core.RelationType;
import entente.core.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the files of triggers; their format is told in {@code data/lexicon/README.md}. */
final class LexiconReader {
  private static final Pattern TRIGGER =
      Pattern.compile(
          "(?<lemma>\\S+)(?: (?<particle>[^{\\[\\s]+))?"
              + "(?: ?\\{(?<objects>[^}]+)\\})?(?: ?\\[(?<companions>[^\\]]+)\\])?");
  private static final Pattern END =
      Pattern.compile("(?<side>source|target)(?<not>!?)=(?<classes>[a-z/]+)");
  private static final Pattern NEAR = Pattern.compile("near(?<not>!?)=(?<lemmas>.+)");

  private final Map<String, Predicate> predicates;

  LexiconReader(Map<String, Predicate> predicates) {
    this.predicates = predicates;
  }

  /** The lines of {@code file}, in its order. */
  List<TriggerLine> lines(Path file) throws IOException {
    List<TriggerLine> lines = new ArrayList<>();
    for (Table.Row row : Table.read(file)) {
      try {
        lines.add(new TriggerLine(row, entry(row)));
      } catch (IllegalArgumentException e) {
        throw new IOException(row.where() + ": " + e.getMessage(), e);
      }
    }
    return lines;
  }

  /** The entries of {@code file}, in its order. */
  List<Entry> read(Path file) throws IOException {
    return lines(file).stream().map(TriggerLine::entry).toList();
  }

  /** What a negated plan is called, by the relation type of what is not to be done. */
  Map<RelationType, Predicate> refusals(Path file) throws IOException {
    Map<RelationType, Predicate> refusals = new EnumMap<>(RelationType.class);
    for (Table.Row row : Table.read(file)) {
      try {
        refusals.put(RelationType.valueOf(row.cell("relation")), predicate(row.cell("predicate")));
      } catch (IllegalArgumentException e) {
        throw new IOException(row.where() + ": " + e.getMessage(), e);
      }
    }
    return refusals;
  }

  /**
   * What a line says.
   *
   * @throws IllegalArgumentException if it makes no sense
   */
  Entry entry(Table.Row row) {
    Matcher trigger = TRIGGER.matcher(row.cell("trigger"));
    if (!trigger.matches()) {
      throw new IllegalArgumentException("no trigger: \"" + row.cell("trigger") + "\"");
    }
    return new Entry(
        trigger.group("lemma"),
        pos(row.cell("pos")),
        Optional.ofNullable(trigger.group("particle")),
        words(trigger.group("objects"), ','),
        words(trigger.group("companions"), ','),
        Slot.list(row.cell("source")),
        Slot.list(row.cell("target")),
        predicate(row.cell("predicate")),
        conditions(row.cell("when")));
  }

  private static Entry.Pos pos(String word) {
    try {
      return Entry.Pos.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "no part of speech: \"" + word + "\"; use verb, noun or adj", e);
    }
  }

  private Predicate predicate(String name) {
    Predicate predicate = predicates.get(name);
    if (predicate == null) {
      throw new IllegalArgumentException(
          "the ontology has no predicate \"" + name + "\"; define it or use one that it has");
    }
    return predicate;
  }

  private static List<Condition> conditions(String cell) {
    return cell.isBlank()
        ? List.of()
        : Splitter.on(',').trimResults().splitToStream(cell).map(LexiconReader::condition).toList();
  }

  private static Condition condition(String text) {
    Optional<Condition> fixed = fixed(text);
    if (fixed.isPresent()) {
      return fixed.get();
    }
    Matcher end = END.matcher(text);
    if (end.matches()) {
      return new Condition.End(
          end.group("side").equals("source"),
          end.group("not").isEmpty(),
          Splitter.on('/')
              .splitToStream(end.group("classes"))
              .map(LexiconReader::actorClass)
              .toList());
    }
    Matcher near = NEAR.matcher(text);
    if (near.matches()) {
      return new Condition.Near(near.group("not").isEmpty(), words(near.group("lemmas"), '/'));
    }
    throw new IllegalArgumentException(
        "no condition: \""
            + text
            + "\"; use source=, target=, near=, inf=, obj=none, comp=none or comp=inf");
  }

  private static Optional<Condition> fixed(String text) {
    return switch (text) {
      case "inf=cooperation" -> Optional.of(new Condition.Infinitive(true));
      case "inf=conflict" -> Optional.of(new Condition.Infinitive(false));
      case "obj=none" -> Optional.of(new Condition.NoObject());
      case "comp=none" -> Optional.of(new Condition.NoComplement());
      case "comp=inf" -> Optional.of(new Condition.Instruction());
      case "target=itself" -> Optional.of(new Condition.TargetItself());
      default -> Optional.empty();
    };
  }

  private static Condition.ActorClass actorClass(String word) {
    try {
      return Condition.ActorClass.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "no class of actors: \""
              + word
              + "\"; use state, armed, person, people, organisation or press",
          e);
    }
  }

  private static Set<String> words(@org.jspecify.annotations.Nullable String list, char separator) {
    return list == null
        ? Set.of()
        : Set.copyOf(Splitter.on(separator).trimResults().omitEmptyStrings().splitToList(list));
  }
}
