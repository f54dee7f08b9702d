package entente.link;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import entente.core.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All names of the catalogue, found as whole sequences of words, the longest first. */
final class Names {
  private final Map<String, List<Name>> byFirst = new HashMap<>();

  Names(List<Name> names) {
    for (Name name : names) {
      byFirst.computeIfAbsent(name.words().getFirst(), w -> new ArrayList<>(2)).add(name);
    }
    byFirst.values().forEach(list -> list.sort(comparingInt(n -> -n.words().size())));
  }

  /** All of them, entry by entry, in the order of the entries' ids. */
  Map<Entry, List<Name>> byEntry() {
    Map<Entry, List<Name>> names = new TreeMap<>(comparing(Entry::id));
    byFirst
        .values()
        .forEach(
            list ->
                list.forEach(n -> names.computeIfAbsent(n.entry(), e -> new ArrayList<>()).add(n)));
    names
        .values()
        .forEach(list -> list.sort(comparing(Name::sense).thenComparing(n -> n.words() + "")));
    return names;
  }

  /** Whether a name begins with {@code word}. */
  boolean begin(String word) {
    return byFirst.containsKey(word) || byFirst.containsKey(Words.calm(word));
  }

  /** The names that are exactly these words. */
  List<Name> exact(List<String> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    List<Name> found =
        candidates(words.getFirst()).stream().filter(n -> n.words().equals(words)).toList();
    String calm = Words.calm(words.getFirst());
    if (found.isEmpty() && words.size() == 1 && !calm.equals(words.getFirst())) {
      return exact(List.of(calm));
    }
    return found;
  }

  /** The names between two tokens, without overlap, from left to right. */
  List<Hit> hits(List<Token> tokens, int first, int end) {
    List<Words.Piece> pieces = Words.of(tokens, first, end);
    List<Hit> hits = new ArrayList<>();
    int i = 0;
    while (i < pieces.size()) {
      List<Name> names = longest(pieces, i);
      if (names.isEmpty()) {
        i++;
      } else {
        int last = i + names.getFirst().words().size() - 1;
        hits.add(new Hit(pieces.get(i).token(), pieces.get(last).token() + 1, names));
        i = last + 1;
      }
    }
    return hits;
  }

  /**
   * The likeliest of several names with the same words, when nothing but the date is known: an
   * existing entry before a bygone one, one that exists only for a time before one that always does
   * ("Moscow" in 1985), a name before a nickname.
   */
  static Optional<Name> best(List<Name> names, Optional<LocalDate> date) {
    return names.stream()
        .min(
            comparing((Name n) -> !n.entry().exists(date))
                .thenComparing(Name::sense)
                .thenComparing(n -> bounded(n) != date.isPresent()));
  }

  private static boolean bounded(Name name) {
    return name.entry() instanceof Country country && country.period().to().isPresent();
  }

  private List<Name> longest(List<Words.Piece> pieces, int from) {
    List<Name> longest = new ArrayList<>(1);
    if (!pieces.get(from).opens()) {
      return longest;
    }
    for (Name name : candidates(pieces.get(from).text())) {
      int size = name.words().size();
      if (!longest.isEmpty() && size < longest.getFirst().words().size()) {
        break;
      }
      if (stands(name, pieces, from)) {
        longest.add(name);
      }
    }
    return longest;
  }

  private List<Name> candidates(String word) {
    List<Name> names = byFirst.get(word);
    if (names == null) {
      names = byFirst.get(Words.calm(word));
    }
    return names == null ? List.of() : names;
  }

  private static boolean stands(Name name, List<Words.Piece> pieces, int from) {
    int size = name.words().size();
    if (from + size > pieces.size() || !pieces.get(from + size - 1).closes()) {
      return false;
    }
    for (int i = 1; i < size; i++) {
      String text = pieces.get(from + i).text();
      String word = name.words().get(i);
      if (!text.equals(word) && !Words.calm(text).equals(word)) {
        return false;
      }
    }
    return true;
  }
}
