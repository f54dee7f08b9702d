package entente.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * An actor of a store.
 *
 * @param names the first is the one that is shown
 * @param kind {@code Person}, {@code Country}, {@code Organisation} or {@code Group}
 * @param includes ids that have been merged into it
 * @param events in how many it has a part
 */
public record StoredActor(
    Node node,
    String id,
    List<String> names,
    Optional<String> kind,
    Optional<String> country,
    List<String> sectors,
    List<String> includes,
    long events) {
  public StoredActor {
    names = List.copyOf(names);
    sectors = List.copyOf(sectors);
    includes = List.copyOf(includes);
  }

  public String name() {
    return names.getFirst();
  }
}
