package entente;

import entente.core.Event;
import entente.core.Modality;
import entente.core.Polarity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text and the relations that it tells of, as a case file writes them.
 *
 * @param name where it stands: file and number of its first line
 * @param relations sorted, one line each: {@code Steve Witkoff meets Vladimir Putin (future)}
 */
record Case(String name, String text, List<String> relations) {
  static List<Case> read(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    List<String> block = new ArrayList<>();
    int line = 0;
    int first = 1;
    for (String text : Files.readAllLines(file)) {
      line++;
      if (text.startsWith("#")) {
        continue;
      }
      if (text.isBlank()) {
        add(cases, block, file, first);
        continue;
      }
      first = block.isEmpty() ? line : first;
      block.add(text);
    }
    add(cases, block, file, first);
    return cases;
  }

  private static void add(List<Case> cases, List<String> block, Path file, int line)
      throws IOException {
    if (block.isEmpty()) {
      return;
    }
    int rule = block.indexOf("---");
    if (rule < 1) {
      throw new IOException(file + ":" + line + ": a case needs a text and a line ---");
    }
    cases.add(
        new Case(
            file.getFileName() + ":" + line,
            String.join("\n", block.subList(0, rule)),
            block.subList(rule + 1, block.size()).stream().map(String::strip).sorted().toList()));
    block.clear();
  }

  /** The relations of {@code events} as a case file writes them. */
  static List<String> relations(List<Event> events) {
    return events.stream()
        .flatMap(e -> e.pairs().stream().map(p -> relation(e, p)))
        .distinct()
        .sorted()
        .toList();
  }

  private static String relation(Event event, Event.Pair pair) {
    StringBuilder line = new StringBuilder();
    line.append(pair.source().actor().name())
        .append(' ')
        .append(event.predicate().name())
        .append(' ')
        .append(pair.target().actor().name());
    if (event.modality() != Modality.ACTUAL) {
      line.append(" (").append(event.modality().name().toLowerCase(Locale.ROOT)).append(')');
    }
    if (event.polarity() == Polarity.NEGATED) {
      line.append(" (negated)");
    }
    event.provenance().attribution().ifPresent(a -> line.append(" says ").append(a.name()));
    return line.toString();
  }
}
