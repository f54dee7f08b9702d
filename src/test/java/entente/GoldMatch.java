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

    /** How many of the two ends have the actor that readers named. */
    int actors() {
      return 2 - misnamed().size();
    }

    /** The ends that readers gave another name, as "theirs <> ours". */
    List<String> misnamed() {
      List<String> misnamed = new ArrayList<>();
      check(gold.source(), found.pair().source(), found.pair().target(), misnamed);
      check(gold.target(), found.pair().target(), found.pair().source(), misnamed);
      return misnamed;
    }

    private void check(
        GoldArticle.End end, Participant own, Participant other, List<String> misnamed) {
      if (!named(end, own) && !(gold.mutual() && named(end, other))) {
        misnamed.add(end.name() + " <> " + own.actor().name());
      }
    }

    private int worth() {
      return (type() ? 8 : quad() ? 4 : 0)
          + (gold.trigger().overlaps(found.event().provenance().trigger()) ? 3 : 0)
          + (modality() ? 1 : 0)
          + (polarity() ? 1 : 0);
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
