package entente.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where an article is about: how often it names each country, by itself, its adjective, its
 * capital, or one of its bodies and people.
 */
final class Place {
  /** What share of an article's talk of countries makes it one about a country. */
  private static final double MOST = 0.5;

  /** What share the foremost country must have that a sentence names alone. */
  private static final double MUCH = 0.4;

  /** How many sentences make a paragraph a story of its own. */
  private static final int LONG = 3;

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<Map<String, Integer>> byParagraph = new ArrayList<>();
  private final List<Set<String>> scenesByParagraph = new ArrayList<>();
  private final List<Set<String>> bySentence = new ArrayList<>();
  private final List<Integer> paragraphs;
  private final boolean world;

  /**
   * Counts in the names of the catalogue in each sentence and in the headline.
   *
   * @param scenes those hits that say where something happens
   * @param paragraphs of each sentence the number of its paragraph, from 0
   */
  Place(
      List<List<Hit>> hits,
      List<List<Hit>> scenes,
      List<Integer> paragraphs,
      List<Hit> headline,
      Catalogue catalogue,
      Optional<LocalDate> date) {
    this.paragraphs = List.copyOf(paragraphs);
    this.world =
        hits.stream()
            .flatMap(List::stream)
            .flatMap(h -> h.names().stream())
            .anyMatch(n -> isWorldCourt(n.entry(), catalogue));
    for (int i = 0; i < hits.size(); i++) {
      if (paragraphs.get(i) == byParagraph.size()) {
        byParagraph.add(new TreeMap<>());
        scenesByParagraph.add(new TreeSet<>());
      }
      scenesByParagraph.getLast().addAll(countries(scenes.get(i), catalogue, date));
      List<String> countries = countries(hits.get(i), catalogue, date);
      bySentence.add(Set.copyOf(countries));
      countries.forEach(c -> byParagraph.getLast().merge(c, 1, Integer::sum));
      countries.forEach(c -> counts.merge(c, 1, Integer::sum));
    }
    countries(headline, catalogue, date).forEach(c -> counts.merge(c, 1, Integer::sum));
  }

  private static List<String> countries(
      List<Hit> hits, Catalogue catalogue, Optional<LocalDate> date) {
    return hits.stream()
        .flatMap(h -> country(h, date).stream())
        .filter(c -> catalogue.country(c).isPresent())
        .toList();
  }

  private static boolean isWorldCourt(Entry entry, Catalogue catalogue) {
    return entry instanceof Organisation body
        && body.sectors().contains("JUD")
        && body.country().filter(c -> !catalogue.isCountry(c)).isPresent();
  }

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
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
    int total = total(counts);
    return share(country) == 0 && counts.values().stream().anyMatch(n -> n >= MOST * total);
  }

  /** How much of the article's talk of countries is of this one, in [0, 1]. */
  double share(String country) {
    return counts.isEmpty() ? 0 : counts.getOrDefault(country, 0) / (double) total(counts);
  }

  /** Whether it names a court of no one country, whose the judges and prosecutors are then. */
  boolean isBeforeTheWorld() {
    return world;
  }

  /** Whether countries are named more than once. */
  boolean isTalkedOf() {
    return total(counts) > 1;
  }

  /**
   * The country that most of the article is about, named at least twice as often as any other, or
   * in first place and alone in the sentence; none if the sentence speaks of others.
   */
  Optional<String> main(int sentence) {
    return main(counts, bySentence.get(sentence));
  }

  /** The country that most of the article is about, whatever a sentence speaks of. */
  Optional<String> main() {
    return main(counts, Set.of());
  }

  /** The countries that a sentence names. */
  Set<String> named(int sentence) {
    return bySentence.get(sentence);
  }

  /**
   * The only country of which a paragraph of some length speaks, and more than once, in an article
   * that is about no single one.
   */
  Optional<String> ofParagraph(int sentence) {
    int number = paragraphs.get(sentence);
    Map<String, Integer> paragraph = byParagraph.get(number);
    long length = paragraphs.stream().filter(n -> n == number).count();
    return paragraph.keySet().stream()
        .filter(c -> paragraph.size() == 1 && total(paragraph) > 1 && length >= LONG)
        .filter(c -> main().isEmpty())
        .filter(c -> counts.values().stream().allMatch(n -> n <= 2 * counts.getOrDefault(c, 0)))
        .findFirst();
  }

  /** The only country in which the paragraph says that something happens: "in Fotokol". */
  Optional<String> scene(int sentence) {
    Set<String> scenes = scenesByParagraph.get(paragraphs.get(sentence));
    Set<String> here = bySentence.get(sentence);
    return scenes.stream()
        .filter(c -> scenes.size() == 1 && (here.isEmpty() || here.contains(c)))
        .findFirst();
  }

  private static Optional<String> main(Map<String, Integer> counts, Set<String> here) {
    List<Map.Entry<String, Integer>> ranked =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(2)
            .toList();
    int total = total(counts);
    int second = ranked.size() < 2 ? 0 : ranked.get(1).getValue();
    return ranked.stream()
        .limit(1)
        .filter(e -> isMost(e.getValue(), second, total) || isAlone(e, here, total))
        .map(Map.Entry::getKey)
        .filter(c -> here.isEmpty() || here.contains(c))
        .findFirst();
  }

  private static boolean isMost(int count, int second, int total) {
    return count >= MOST * total && count >= 2 * second;
  }

  private static boolean isAlone(Map.Entry<String, Integer> country, Set<String> here, int total) {
    return country.getValue() >= MUCH * total && here.equals(Set.of(country.getKey()));
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
