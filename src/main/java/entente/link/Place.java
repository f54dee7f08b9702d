package entente.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where an article is about: how often it names each country, by itself, its adjective, its
 * capital, or one of its bodies and people.
 */
final class Place {
  /** What share of an article's talk of countries makes it one about a country. */
  private static final double MOST = 0.5;

  /** What share the foremost country must have that a sentence names alone. */
  private static final double MUCH = 0.4;

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<Set<String>> bySentence = new ArrayList<>();
  private int total;

  /** Counts in the names of the catalogue in each sentence and in the headline. */
  Place(List<List<Hit>> hits, List<Hit> headline, Catalogue catalogue, Optional<LocalDate> date) {
    for (List<Hit> sentence : hits) {
      bySentence.add(Set.copyOf(count(sentence, catalogue, date)));
    }
    count(headline, catalogue, date);
  }

  private List<String> count(List<Hit> hits, Catalogue catalogue, Optional<LocalDate> date) {
    List<String> countries =
        hits.stream()
            .flatMap(h -> country(h, date).stream())
            .filter(c -> catalogue.country(c).isPresent())
            .toList();
    countries.forEach(c -> counts.merge(c, 1, Integer::sum));
    total += countries.size();
    return countries;
  }

  private static Optional<String> country(Hit hit, Optional<LocalDate> date) {
    // A name that is shared says of none that it is meant.
    if (hit.names().stream().map(Name::entry).distinct().count() > 1) {
      return Optional.empty();
    }
    Name name = hit.names().getFirst();
    return switch (name.entry()) {
      case Country country -> Optional.of(country.id());
      case People people -> Optional.empty();
      case Person person when name.sense() == Name.Sense.SHORT -> Optional.empty();
      case Person person -> person.actor(date).country();
      case Organisation body when name.shared() -> Optional.empty();
      case Organisation body -> body.country();
    };
  }

  /** Whether the text is mostly about another country, and never of this one. */
  boolean isElsewhere(String country) {
    return share(country) == 0 && counts.values().stream().anyMatch(n -> n >= MOST * total);
  }

  /** How much of the article's talk of countries is of this one, in [0, 1]. */
  double share(String country) {
    return total == 0 ? 0 : counts.getOrDefault(country, 0) / (double) total;
  }

  /** Whether countries are named more than once. */
  boolean isTalkedOf() {
    return total > 1;
  }

  private boolean isMain(int count, int second) {
    return count >= MOST * total && count >= 2 * second;
  }

  private boolean isAlone(Map.Entry<String, Integer> country, Set<String> here) {
    return country.getValue() >= MUCH * total && here.equals(Set.of(country.getKey()));
  }

  /**
   * The country that most of the article is about, named at least twice as often as any other, or
   * in first place and alone in the sentence; none if the sentence speaks of others.
   */
  Optional<String> main(int sentence) {
    Set<String> here = bySentence.get(sentence);
    List<Map.Entry<String, Integer>> ranked =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(2)
            .toList();
    int second = ranked.size() < 2 ? 0 : ranked.get(1).getValue();
    return ranked.stream()
        .limit(1)
        .filter(e -> isMain(e.getValue(), second) || isAlone(e, here))
        .map(Map.Entry::getKey)
        .filter(c -> here.isEmpty() || here.contains(c))
        .findFirst();
  }

  /**
   * Which of some countries a sentence speaks of that only they have: the one that the article is
   * about, or else the first that it names, or else the only one.
   */
  Optional<String> oneOf(List<String> countries, int sentence) {
    return main(sentence)
        .filter(countries::contains)
        .or(() -> countries.stream().filter(c -> share(c) > 0).findFirst())
        .or(() -> Optional.of(countries.getFirst()).filter(c -> countries.size() == 1));
  }
}
