package entente.link;

import entente.core.Sentence;
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

  Place(Names names, List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      for (Hit hit : names.hits(sentence.tokens(), 0, sentence.size())) {
        // A name that countries share says of none that it is meant.
        if (hit.names().stream().map(Name::entry).distinct().count() == 1) {
          count(hit.names().getFirst());
        }
      }
    }
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
