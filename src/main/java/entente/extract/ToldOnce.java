package entente.extract;

import entente.core.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keeps of the events of one sentence those that it tells, each once: "launched an attack and
 * bombed" is one assault of the same on the same.
 */
final class ToldOnce {
  private ToldOnce() {}

  /** The surest of each, in the order in which the sentence first tells of them. */
  static List<Event> of(List<Event> events) {
    Map<String, Event> kept = new LinkedHashMap<>();
    for (Event event : events) {
      kept.merge(key(event), event, ToldOnce::surer);
    }
    return new ArrayList<>(kept.values());
  }

  private static Event surer(Event a, Event b) {
    return b.provenance().confidence() > a.provenance().confidence() ? b : a;
  }

  /** Whether the same do the same to the same, at whatever time. */
  static boolean sameDeed(Event a, Event b) {
    return deed(a).equals(deed(b));
  }

  private static String key(Event event) {
    return deed(event) + "|" + event.modality() + "|" + event.polarity();
  }

  private static String deed(Event event) {
    String pairs =
        event.pairs().stream()
            .map(p -> p.source().actor().id() + ">" + p.target().actor().id())
            .sorted()
            .collect(Collectors.joining(" "));
    return pairs + "|" + event.predicate().type();
  }
}
