package entente.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an article is about: how often it names each country, by itself, its adjective or its
 * capital.
 */
final class Place {
  private final Map<String, Integer> counts = new HashMap<>();
  private int total;

  /** Counts in the names of the catalogue of each sentence. */
  Place(List<List<Hit>> hits) {
    hits.stream()
        .flatMap(List::stream)
        .map(Hit::names)
        // A name that countries share says of none that it is meant.
        .filter(names -> names.stream().map(Name::entry).distinct().count() == 1)
        .forEach(names -> count(names.getFirst()));
  }

  private void count(Name name) {
    if (name.entry() instanceof Country country) {
      counts.merge(country.id(), 1, Integer::sum);
      total++;
    }
  }

  /** How much of the article's talk of countries is of this one, in [0, 1]. */
  double share(String country) {
    return total == 0 ? 0 : counts.getOrDefault(country, 0) / (double) total;
  }

  /** The country, if the article names but one. */
  Optional<String> only() {
    return counts.size() == 1 ? counts.keySet().stream().findFirst() : Optional.empty();
  }
}
