package entente.dictionary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was read of somebody's list; it grows while the list is read. */
public final class Listing {
  private final List<ListedActor> actors = new ArrayList<>();
  private final List<ListedAgent> agents = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, List<String>> leftOut = new TreeMap<>();

  void add(ListedActor actor) {
    if (seen.add(actor.name() + "|" + actor.kind() + "|" + actor.country())) {
      actors.add(actor);
    } else {
      leaveOut("it stands twice; the first counts", actor.where(), actor.name());
    }
  }

  void add(ListedAgent agent) {
    agents.add(agent);
  }

  /** Says why something is not taken. */
  void leaveOut(String reason, String where, String what) {
    leftOut.computeIfAbsent(reason, r -> new ArrayList<>()).add(where + ": " + what);
  }

  public List<ListedActor> actors() {
    return List.copyOf(actors);
  }

  public List<ListedAgent> agents() {
    return List.copyOf(agents);
  }

  /** The places and names of what was not taken, by the reason. */
  public Map<String, List<String>> leftOut() {
    return leftOut;
  }
}
