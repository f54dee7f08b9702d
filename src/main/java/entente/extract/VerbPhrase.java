package entente.extract;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a pattern of a verb dictionary says in our own terms.
 *
 * @param particle that belongs to the verb
 * @param objects nouns of which one must be its object; empty for any
 * @param companions words of which one must stand in its phrase; empty for any
 * @param preposition that opens the target; empty if the pattern names none
 */
record VerbPhrase(
    Optional<String> particle,
    Set<String> objects,
    Set<String> companions,
    Optional<String> preposition) {
  private static final Pattern PART =
      Pattern.compile(
          "\\((?<phrase>(?:[^(){}]|\\{[^}]*})*)\\)|\\{(?<noun>[^}]*)}|(?<word>[^\\s(){}]+)");
  private static final Set<String> BOTH_NUMBERS = Set.of("arms", "talks", "goods", "damages");

  private static final Set<String> ALWAYS_PLURAL =
      Set.of("news", "headquarters", "barracks", "means", "series", "themselves", "premises");

  VerbPhrase {
    objects = Set.copyOf(objects);
    companions = Set.copyOf(companions);
  }

  /** The verb alone. */
  static final VerbPhrase BARE =
      new VerbPhrase(Optional.empty(), Set.of(), Set.of(), Optional.empty());

  /** A pattern around a verb that has this of its own; empty where both have the same part. */
  Optional<VerbPhrase> with(VerbPhrase more) {
    if (preposition.isPresent() && !more.objects.isEmpty()) {
      // "ask for {HELP}": the noun stands behind the verb's preposition, and is no object.
      return more.companions.isEmpty()
          ? Optional.of(new VerbPhrase(particle, objects, more.objects, more.preposition))
          : Optional.empty();
    }
    boolean twice =
        (particle.isPresent() && more.particle.isPresent())
            || (!objects.isEmpty() && !more.objects.isEmpty())
            || (!companions.isEmpty() && !more.companions.isEmpty());
    return twice
        ? Optional.empty()
        : Optional.of(
            new VerbPhrase(
                particle.or(more::particle),
                Sets.union(objects, more.objects),
                Sets.union(companions, more.companions),
                more.preposition.or(() -> preposition)));
  }

  /** Why a pattern cannot be said in our terms. */
  static final class Untold extends Exception {
    private static final long serialVersionUID = 1;

    Untold(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Reads a pattern, {@code * {PEACE TALKS} (WITH +)}.
   *
   * @param synonyms sets of words by {@code &NAME}
   * @throws Untold if our lines have no words for it
   */
  static VerbPhrase of(String pattern, Map<String, List<String>> synonyms) throws Untold {
    Builder builder = new Builder(synonyms);
    int star = pattern.indexOf('*');
    String before = pattern.substring(0, star).replace("$", "").strip();
    if (!before.isEmpty()) {
      throw new Untold(
          before.contains("+") ? "the target stands before the verb" : "words before the verb");
    }
    Matcher part = PART.matcher(pattern.substring(star + 1));
    while (part.find()) {
      builder.add(part);
    }
    return builder.phrase();
  }

  private static final class Builder {
    private final Map<String, List<String>> synonyms;
    private final Set<String> objects = new TreeSet<>();
    private final Set<String> companions = new TreeSet<>();
    private Optional<String> particle = Optional.empty();
    private Optional<String> preposition = Optional.empty();
    private boolean targeted;

    Builder(Map<String, List<String>> synonyms) {
      this.synonyms = synonyms;
    }

    void add(Matcher part) throws Untold {
      if (targeted) {
        throw new Untold("words behind the target");
      }
      if (part.group("phrase") != null) {
        phrase(part.group("phrase").strip());
      } else if (part.group("noun") != null) {
        object(part.group("noun").strip());
      } else {
        word(part.group("word"));
      }
    }

    /** "(WITH +)", "(TO BORDER)". */
    private void phrase(String text) throws Untold {
      List<String> words = new ArrayList<>(List.of(text.split("\\s+", 2)));
      String opening = words.getFirst().toLowerCase(Locale.ROOT);
      if (!FunctionWords.PREPOSITIONS.contains(opening)) {
        throw new Untold("a phrase without a preposition");
      }
      String noun = words.size() < 2 ? "" : words.get(1).replaceAll("[{}]", "").strip();
      if (noun.isEmpty() || noun.equals("+")) {
        target(opening);
      } else if (noun.matches(".*[$%^+].*")) {
        throw new Untold("actors and words in one phrase");
      } else if (!companions.isEmpty()) {
        throw new Untold("two phrases with words of their own");
      } else {
        companions.addAll(heads(noun));
      }
    }

    private void target(String opening) throws Untold {
      if (preposition.isPresent()) {
        throw new Untold("two phrases for the target");
      }
      preposition = Optional.of(opening);
    }

    /** "{PEACE TALKS}": its last word is what is said, the others qualify it. */
    private void object(String text) throws Untold {
      List<String> words = List.of(text.split("\\s+"));
      if (words.size() > 2) {
        throw new Untold("three words in one noun phrase");
      }
      objects(words.getLast());
      if (words.size() == 2) {
        if (!companions.isEmpty()) {
          throw new Untold("two phrases with words of their own");
        }
        companions.addAll(alternatives(words.getFirst()).stream().map(Builder::singular).toList());
      }
    }

    private void objects(String word) throws Untold {
      if (!objects.isEmpty() || preposition.isPresent()) {
        throw new Untold("several words apart");
      }
      objects.addAll(alternatives(word).stream().map(Builder::singular).toList());
      if (BOTH_NUMBERS.contains(word.toLowerCase(Locale.ROOT))) {
        objects.add(word.toLowerCase(Locale.ROOT));
      }
    }

    private void word(String text) throws Untold {
      String word = text.toLowerCase(Locale.ROOT);
      boolean first = objects.isEmpty() && companions.isEmpty() && preposition.isEmpty();
      if (word.equals("+")) {
        targeted = true;
      } else if (word.matches("[$%^]")) {
        throw new Untold("a mark for an actor or a gap behind the verb");
      } else if (first && particle.isEmpty() && isOnlyParticle(word)) {
        particle = Optional.of(word);
      } else if (FunctionWords.PREPOSITIONS.contains(word)) {
        target(word);
      } else if (!word.matches("&?[\\p{L}\\d_-]+")) {
        throw new Untold("marks that are no words");
      } else if (preposition.isPresent() && objects.isEmpty()) {
        String opening = preposition.get();
        preposition = Optional.empty();
        phrase(opening + " " + text);
      } else {
        objects(text);
      }
    }

    /** "UP" goes with a verb; "ON" opens a phrase first of all. */
    private static boolean isOnlyParticle(String word) {
      return FunctionWords.PARTICLES.contains(word)
          && !word.equals("home")
          && (!FunctionWords.PREPOSITIONS.contains(word)
              || Set.of("up", "down", "off", "out").contains(word));
    }

    private List<String> heads(String noun) throws Untold {
      List<String> words = List.of(noun.split("\\s+"));
      if (words.size() > 2) {
        throw new Untold("three words in one noun phrase");
      }
      return alternatives(words.getLast()).stream().map(Builder::singular).toList();
    }

    /** A word, or those of a set that are one word. */
    private List<String> alternatives(String word) throws Untold {
      if (!word.startsWith("&")) {
        return List.of(word.toLowerCase(Locale.ROOT).replace('_', ' '));
      }
      List<String> words =
          Stream.of(word, word.replaceAll("_$", ""), word + "_")
              .flatMap(name -> synonyms.getOrDefault(name, List.of()).stream())
              .map(w -> w.toLowerCase(Locale.ROOT))
              .filter(w -> w.indexOf(' ') < 0)
              .distinct()
              .toList();
      if (words.isEmpty()) {
        throw new Untold("a set of words that the file does not define");
      }
      return words;
    }

    private static String singular(String word) {
      if (ALWAYS_PLURAL.contains(word)) {
        return word;
      }
      if (word.endsWith("ies") && word.length() > 4 && !word.equals("ties")) {
        return word.substring(0, word.length() - 3) + "y";
      }
      if (word.matches(".*(?:ss|sh|ch|x|z)es")) {
        return word.substring(0, word.length() - 2);
      }
      return word.endsWith("s") && !word.matches(".*(?:ss|us|is)")
          ? word.substring(0, word.length() - 1)
          : word;
    }

    VerbPhrase phrase() {
      return new VerbPhrase(particle, objects, companions, preposition);
    }
  }
}
