package entente.extract;

import com.google.common.collect.Sets;
import entente.core.Table;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An entry, and the line of a file that it stands on. */
record TriggerLine(Table.Row row, Entry entry) {
  /** What the heading of such a file names. */
  static final List<String> COLUMNS =
      List.of("trigger", "pos", "source", "target", "predicate", "when");

  /**
   * Whether both may speak of the same words in the same places and name different predicates. A
   * brace, a bracket, a condition or a slot of its own tells two lines apart.
   */
  boolean conflictsWith(TriggerLine other) {
    Entry that = other.entry;
    return !entry.predicate().equals(that.predicate())
        && entry.lemma().equals(that.lemma())
        && entry.pos() == that.pos()
        && entry.particle().equals(that.particle())
        && Set.copyOf(entry.conditions()).equals(Set.copyOf(that.conditions()))
        && meet(entry.objects(), that.objects())
        && meet(entry.companions(), that.companions())
        && !Collections.disjoint(entry.source(), that.source())
        && !Collections.disjoint(entry.target(), that.target());
  }

  private static boolean meet(Set<String> words, Set<String> others) {
    return words.isEmpty() ? others.isEmpty() : !Collections.disjoint(words, others);
  }

  /** The words that both tell, and how: "snub" is mocks here and rejects in own.tsv:2. */
  String beside(TriggerLine other) {
    return "\"%s\" is %s here and %s in %s"
        .formatted(
            entry.lemma()
                + entry.particle().map(particle -> " " + particle).orElse("")
                + shared(" {%s}", entry.objects(), other.entry.objects())
                + shared(" [%s]", entry.companions(), other.entry.companions()),
            entry.predicate().name(),
            other.entry.predicate().name(),
            other.row.where());
  }

  private static String shared(String shape, Set<String> words, Set<String> others) {
    return words.isEmpty()
        ? ""
        : shape.formatted(
            Sets.intersection(words, others).stream().sorted().collect(Collectors.joining(", ")));
  }
}
