package entente.extract;

import entente.core.Predicate;
import entente.core.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what is wrong in files of triggers: lines that cannot be read, lines that can never speak,
 * and lines that tell the same words two ways.
 */
public final class LexiconCheck {
  private final LexiconReader reader;

  /**
   * @param predicates those that a line may name, by name
   */
  public LexiconCheck(Map<String, Predicate> predicates) {
    this.reader = new LexiconReader(predicates);
  }

  /** Something to say of a line: what it is, and what to do about it. */
  public record Finding(Path file, int line, String text) {
    @Override
    public String toString() {
      return file + ":" + line + ": " + text;
    }
  }

  /**
   * What the files came to.
   *
   * @param lines how many there are, without headings and comments
   * @param faults what must be mended, in the order of the lines
   * @param notes what is good to know: lines that tell otherwise what the lexicon tells
   */
  public record Result(int lines, List<Finding> faults, List<Finding> notes) {
    public Result {
      faults = List.copyOf(faults);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Checks {@code files} as one lexicon.
   *
   * @param shipped files of the lexicon that they go before, which are right
   * @throws IOException if a file cannot be read at all, or one of {@code shipped} is wrong
   */
  public Result check(List<Path> files, List<Path> shipped) throws IOException {
    List<Finding> faults = new ArrayList<>();
    List<TriggerLine> lines = new ArrayList<>();
    int count = 0;
    for (Path file : files) {
      List<Table.Row> rows = Table.read(file);
      count += rows.size();
      lines.addAll(lines(file, rows, faults));
    }
    lines.forEach(line -> broken(line).forEach(faults::add));
    faults.addAll(twice(lines));
    faults.addAll(conflicts(lines));
    faults.sort(
        Comparator.comparingInt((Finding f) -> files.indexOf(f.file()))
            .thenComparingInt(Finding::line));
    return new Result(count, faults, overruled(lines, shipped));
  }

  private List<TriggerLine> lines(Path file, List<Table.Row> rows, List<Finding> faults) {
    Optional<Finding> none = nothing(file, rows);
    if (none.isPresent()) {
      faults.add(none.get());
      return List.of();
    }
    List<TriggerLine> lines = new ArrayList<>();
    for (Table.Row row : rows) {
      try {
        lines.add(new TriggerLine(row, reader.entry(row)));
      } catch (IllegalArgumentException e) {
        faults.add(new Finding(file, row.line(), String.valueOf(e.getMessage())));
      }
    }
    return lines;
  }

  private static Optional<Finding> nothing(Path file, List<Table.Row> rows) {
    if (rows.isEmpty()) {
      return Optional.of(new Finding(file, 1, "no lines below a heading; write some"));
    }
    return TriggerLine.COLUMNS.stream()
        .filter(column -> !rows.getFirst().columns().contains(column))
        .findFirst()
        .map(
            column ->
                new Finding(
                    file,
                    1,
                    "no column \"%s\"; begin the file with a line of %s, with tabs between"
                        .formatted(column, String.join(", ", TriggerLine.COLUMNS))));
  }

  private static Stream<Finding> broken(TriggerLine line) {
    Table.Row row = line.row();
    Stream<String> cells =
        row.cells().size() > row.columns().size()
            ? Stream.of(
                "%d cells under %d columns; remove the tabs that are too many"
                    .formatted(row.cells().size(), row.columns().size()))
            : Stream.empty();
    return Stream.concat(cells, FrameRules.broken(line.entry()).stream())
        .map(text -> new Finding(row.file(), row.line(), text));
  }

  private static List<Finding> twice(List<TriggerLine> lines) {
    List<Finding> found = new ArrayList<>();
    Map<Entry, TriggerLine> seen = new HashMap<>();
    for (TriggerLine line : lines) {
      TriggerLine first = seen.putIfAbsent(line.entry(), line);
      if (first != null) {
        found.add(finding(line, "says what %s says; drop it".formatted(first.row().where())));
      }
    }
    return found;
  }

  private static List<Finding> conflicts(List<TriggerLine> lines) {
    List<Finding> found = new ArrayList<>();
    Map<String, List<TriggerLine>> earlier = new HashMap<>();
    for (TriggerLine line : lines) {
      List<TriggerLine> kin =
          earlier.computeIfAbsent(line.entry().lemma(), lemma -> new ArrayList<>());
      kin.stream()
          .filter(line::conflictsWith)
          .findFirst()
          .map(first -> line.beside(first) + ", which counts; give one a condition, or drop it")
          .ifPresent(text -> found.add(finding(line, text)));
      kin.add(line);
    }
    return found;
  }

  private List<Finding> overruled(List<TriggerLine> own, List<Path> shipped) throws IOException {
    Map<String, List<TriggerLine>> byLemma = new HashMap<>();
    for (Path file : shipped) {
      for (TriggerLine line : reader.lines(file)) {
        byLemma.computeIfAbsent(line.entry().lemma(), lemma -> new ArrayList<>()).add(line);
      }
    }
    List<Finding> found = new ArrayList<>();
    for (TriggerLine line : own) {
      byLemma.getOrDefault(line.entry().lemma(), List.of()).stream()
          .filter(line::conflictsWith)
          .findFirst()
          .ifPresent(there -> found.add(finding(line, line.beside(there) + "; yours counts")));
    }
    return found;
  }

  private static Finding finding(TriggerLine line, String text) {
    return new Finding(line.row().file(), line.row().line(), text);
  }
}
