package entente;

import entente.core.Event;
import entente.core.EventDate;
import entente.core.Participant;
import entente.core.Quad;
import entente.core.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Sets what the program found in an article beside what readers found. An end is right if the words
 * overlap (half of the readers', a quarter of the program's) or the actors' names are equal. Each
 * relation meets at most one, the best.
 */
final class GoldMatch {
  /** One pair of an event. */
  record Found(Event event, Event.Pair pair) {}

  /** A pair that both found. */
  record Both(GoldArticle.Relation gold, Found found) {
    boolean type() {
      return gold.type() == found.event().predicate().type();
    }

    boolean quad() {
      Quad quad = found.event().predicate().type().quad();
      return gold.type().quad() == quad;
    }

    boolean modality() {
      return gold.modality() == found.event().modality();
    }

    boolean polarity() {
      return gold.polarity() == found.event().polarity();
    }

    boolean attribution() {
      return gold.attribution().isPresent() == found.event().provenance().attribution().isPresent();
    }

    boolean date() {
      return found
          .event()
          .date()
          .map(EventDate::date)
          .filter(d -> d.toString().startsWith(gold.date()))
          .isPresent();
    }

    /** Both ends, and whether each has the actor that readers named. */
    List<Linked> ends() {
      Participant source = found.pair().source();
      Participant target = found.pair().target();
      return List.of(linked(gold.source(), source, target), linked(gold.target(), target, source));
    }

    private Linked linked(GoldArticle.End end, Participant own, Participant other) {
      boolean right = named(end, own) || (gold.mutual() && named(end, other));
      return new Linked(end, own.actor().name(), right);
    }

    private int worth() {
      return (type() ? 8 : quad() ? 4 : 0)
          + (gold.trigger().overlaps(found.event().provenance().trigger()) ? 3 : 0)
          + (modality() ? 1 : 0)
          + (polarity() ? 1 : 0);
    }
  }

  /**
   * An end of a pair that both found.
   *
   * @param own the name of the program's actor
   * @param right whether it is the readers'
   */
  record Linked(GoldArticle.End end, String own, boolean right) {
    private static final Set<String> PRONOUNS =
        Set.of(
            "he",
            "him",
            "his",
            "she",
            "her",
            "it",
            "its",
            "they",
            "them",
            "their",
            "who",
            "whom",
            "whose",
            "both",
            "i",
            "we",
            "us",
            "our",
            "my",
            "me",
            "each other",
            "himself",
            "which");

    /** Whether the actor has a name of its own and is no "Polish police". */
    boolean isNamed() {
      String last = end.name().substring(end.name().lastIndexOf(' ') + 1);
      return !Character.isLowerCase(last.codePointAt(0));
    }

    /** How the words tell of the actor: by its name, a description, a pronoun. */
    String way(String text) {
      String words = end.span().of(text).toLowerCase(Locale.ROOT);
      if (PRONOUNS.contains(words)) {
        return "pronoun";
      }
      boolean lower =
          end.span()
              .of(text)
              .replaceFirst("^(The|A|An) ", "")
              .chars()
              .noneMatch(Character::isUpperCase);
      return lower ? "description" : "name or nationality";
    }
  }

  private final List<Both> both = new ArrayList<>();
  private final List<GoldArticle.Relation> missed = new ArrayList<>();
  private final List<Found> extra = new ArrayList<>();

  GoldMatch(GoldArticle article, List<Event> events) {
    List<Found> found =
        events.stream().flatMap(e -> e.pairs().stream().map(p -> new Found(e, p))).toList();
    List<Both> possible = new ArrayList<>();
    for (GoldArticle.Relation gold : article.relations()) {
      found.stream().filter(f -> meets(gold, f)).forEach(f -> possible.add(new Both(gold, f)));
    }
    possible.sort(Comparator.comparingInt(Both::worth).reversed());
    Set<GoldArticle.Relation> spentGold = new HashSet<>();
    Set<Found> spent = new HashSet<>();
    for (Both pair : possible) {
      if (!spentGold.contains(pair.gold()) && !spent.contains(pair.found())) {
        spentGold.add(pair.gold());
        spent.add(pair.found());
        both.add(pair);
      }
    }
    article.relations().stream().filter(r -> !spentGold.contains(r)).forEach(missed::add);
    found.stream().filter(f -> !spent.contains(f)).forEach(extra::add);
  }

  /** What both found, without what is doubtful. */
  List<Both> both() {
    return both.stream().filter(b -> !b.gold().doubtful()).toList();
  }

  /** What only readers found, without what is doubtful. */
  List<GoldArticle.Relation> missed() {
    return missed.stream().filter(r -> !r.doubtful()).toList();
  }

  /** What only the program found. */
  List<Found> extra() {
    return List.copyOf(extra);
  }

  private static boolean meets(GoldArticle.Relation gold, Found found) {
    if (!gold.paragraph().overlaps(found.event().provenance().span())) {
      return false;
    }
    Participant source = found.pair().source();
    Participant target = found.pair().target();
    boolean either = gold.mutual() || found.event().predicate().reciprocal();
    return (same(gold.source(), source) && same(gold.target(), target))
        || (either && same(gold.source(), target) && same(gold.target(), source));
  }

  private static boolean same(GoldArticle.End gold, Participant found) {
    return named(gold, found) || overlap(gold.span(), found.span());
  }

  private static boolean overlap(Span gold, Span found) {
    int shared = Math.min(gold.end(), found.end()) - Math.max(gold.start(), found.start());
    return shared * 2 >= gold.length() && shared * 4 >= found.length();
  }

  private static boolean named(GoldArticle.End gold, Participant found) {
    String own = plain(found.actor().name());
    String theirs = plain(gold.name());
    return theirs.equals(own) || (isNameless(gold.name()) && own.endsWith(" " + theirs));
  }

  // "protesters" are "Irish protesters" where readers left open whose they are.
  private static boolean isNameless(String name) {
    return !name.isEmpty() && Character.isLowerCase(name.charAt(0));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^the ", "")
        .strip();
  }

  /** What is right of what was found, and of what was there. */
  record Rate(int right, int found, int there) {
    double precision() {
      return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
      return there == 0 ? 0 : (double) right / there;
    }

    double f1() {
      return found + there == 0 ? 0 : 2.0 * right / (found + there);
    }
  }

  static Optional<Double> share(long part, long whole) {
    return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
  }
}
