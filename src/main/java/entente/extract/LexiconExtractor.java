package entente.extract;

import entente.core.Actor;
import entente.core.Article;
import entente.core.Event;
import entente.core.Linked;
import entente.core.Modality;
import entente.core.Participant;
import entente.core.Provenance;
import entente.core.Quad;
import entente.core.Sentence;
import entente.core.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds events by the lexicon: for each trigger the most specific of its entries whose frame holds
 * two actors.
 */
public final class LexiconExtractor implements Extractor {
  private final Lexicon lexicon;
  private final Patterns patterns;
  private final CircumstancesReader circumstances;

  public LexiconExtractor(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.patterns = new Patterns(lexicon.governors());
    this.circumstances = new CircumstancesReader(lexicon.governors());
  }

  @Override
  public List<Event> extract(Linked linked) {
    List<Event> events = new ArrayList<>();
    for (Sentence sentence : linked.annotated().sentences()) {
      if (sentence.read()) {
        events.addAll(new OneSentence(linked, sentence).events());
      }
    }
    return events;
  }

  /** What a date says of whether it happened: not yet, or long ago. */
  private static Modality dated(Modality told, DateReader.Dating dating) {
    if (told != Modality.ACTUAL) {
      return told;
    }
    return dating.ahead() ? Modality.FUTURE : dating.longAgo() ? Modality.HISTORICAL : told;
  }

  /** An event, and the frame that it was found by. */
  private record Told(Match match, Event event) {}

  /** The two sides of a match, once they are known. */
  private record Sides(
      List<Participant> sources, List<Participant> targets, String evidence, double confidence) {}

  /** What the extractor knows while it reads one sentence. */
  private final class OneSentence {
    private final Article article;
    private final Sentence sentence;
    private final Tree tree;
    private final Ends ends;
    private final DateReader dates;

    OneSentence(Linked linked, Sentence sentence) {
      this.article = linked.article();
      this.sentence = sentence;
      this.tree = new Tree(sentence);
      this.ends = new Ends(tree, linked, lexicon);
      this.dates = new DateReader(tree, article.date());
    }

    List<Event> events() {
      if (ends.actors() < 2 || lexicon.scopes().silence(tree)) {
        return List.of();
      }
      List<Told> found = new ArrayList<>();
      for (Token token : sentence.tokens()) {
        told(token).ifPresent(found::add);
      }
      Set<Integer> spent = new HashSet<>();
      found.forEach(t -> spent.addAll(t.match().spent()));
      return ToldOnce.of(
          found.stream()
              .filter(t -> !spent.contains(t.match().trigger().index()))
              .map(Told::event)
              .toList());
    }

    private Optional<Told> told(Token trigger) {
      for (Entry entry : lexicon.entries(trigger.lemma(), trigger.upos())) {
        Optional<Match> match = patterns.match(tree, trigger, entry);
        Optional<Told> told = match.flatMap(m -> sides(m).map(s -> new Told(m, event(m, s))));
        if (told.isPresent()) {
          return told;
        }
      }
      return Optional.empty();
    }

    private Optional<Sides> sides(Match match) {
      boolean reciprocal = match.entry().predicate().reciprocal();
      Side sources = side(match.sources(), reciprocal, List.of());
      Side targets = side(match.targets(), reciprocal, sources.participants());
      if (reciprocal && sources.participants().isEmpty()) {
        sources = targets;
        targets = Side.NONE;
      }
      if (sources.participants().isEmpty()
          || (targets.participants().isEmpty() && !(reciprocal && sources.isMany()))) {
        return Optional.empty();
      }
      if (Stream.of(sources, targets)
          .flatMap(s -> s.participants().stream())
          .noneMatch(p -> isSomebody(p.actor()))) {
        return Optional.empty();
      }
      if (!admitted(match, sources.participants(), targets.participants())) {
        return Optional.empty();
      }
      String evidence = match.entry().label("") + "/" + sources.slot() + "-" + targets.slot();
      double confidence = match.weight() * sources.score() * targets.score();
      return Optional.of(
          new Sides(sources.participants(), targets.participants(), evidence, confidence));
    }

    /** The first argument that leads to actors other than {@code others}; for a meeting, all. */
    private Side side(List<Match.Argument> arguments, boolean all, List<Participant> others) {
      Side side = Side.NONE;
      for (Match.Argument argument : arguments) {
        List<Participant> here =
            ends.at(argument.token()).stream()
                .filter(p -> others.stream().noneMatch(o -> same(o, p)))
                .toList();
        if (!here.isEmpty()) {
          side = side.with(here, argument.slot());
          if (!all) {
            break;
          }
        }
      }
      return side;
    }

    private boolean admitted(Match match, List<Participant> sources, List<Participant> targets) {
      return match.entry().conditions().stream()
          .allMatch(
              condition ->
                  switch (condition) {
                    case Condition.End end ->
                        (end.source() ? sources : targets)
                            .stream().allMatch(p -> end.admits(p.actor()));
                    case Condition.Near near -> isNear(match.trigger(), near) == near.holds();
                    case Condition.Infinitive infinitive ->
                        isCooperation(match.trigger())
                            .filter(c -> c == infinitive.cooperation())
                            .isPresent();
                    case Condition.NoObject none ->
                        VerbPattern.objects(tree, match.trigger()).isEmpty();
                  });
    }

    private boolean isNear(Token trigger, Condition.Near near) {
      Token clause = tree.clause(trigger).orElse(trigger);
      return tree.subtree(clause).stream().anyMatch(t -> near.lemmas().contains(t.lemma()));
    }

    /** Whether what completes the trigger is cooperation; empty if no word of it tells. */
    private Optional<Boolean> isCooperation(Token trigger) {
      return VerbPattern.complements(tree, trigger)
          .flatMap(v -> tree.subtree(v).stream())
          .flatMap(t -> lexicon.entries(t.lemma(), t.upos()).stream())
          .findFirst()
          .map(e -> e.predicate().type().quad())
          .map(q -> q == Quad.VERBAL_COOPERATION || q == Quad.MATERIAL_COOPERATION);
    }

    private Event event(Match match, Sides sides) {
      Circumstances told = circumstances.read(tree, match.trigger(), match.light());
      DateReader.Dating dating =
          dates.of(match.trigger(), match.light(), told.modality() == Modality.FUTURE);
      Telling what = Telling.of(match.entry().predicate(), told, lexicon);
      Optional<Actor> speaker =
          told.speaker().flatMap(t -> ends.at(t).stream().findFirst()).map(Participant::actor);
      Provenance provenance =
          new Provenance(
              article.id(),
              sentence.index(),
              sentence.span(),
              match.trigger().span(),
              sides.evidence(),
              speaker,
              sides.confidence());
      return new Event(
          sides.sources(),
          sides.targets(),
          what.predicate(),
          dated(what.modality(), dating),
          what.polarity(),
          dating.date(),
          provenance);
    }
  }

  // "allies", "members", "people": without a country or a sector they could be anybody.
  private static boolean isSomebody(Actor actor) {
    return actor.kind() != Actor.Kind.GROUP
        || actor.country().isPresent()
        || !actor.sectors().isEmpty();
  }

  private static boolean same(Participant a, Participant b) {
    return a.actor().id().equals(b.actor().id()) || a.span().overlaps(b.span());
  }

  /** One side of an event. */
  private record Side(List<Participant> participants, String slot) {
    static final Side NONE = new Side(List.of(), "none");

    Side with(List<Participant> more, String where) {
      List<Participant> all = new ArrayList<>(participants);
      more.stream().filter(m -> all.stream().noneMatch(p -> same(p, m))).forEach(all::add);
      all.sort(Comparator.comparing(Participant::span));
      return new Side(all, participants.isEmpty() ? where : slot);
    }

    boolean isMany() {
      return participants.size() > 1;
    }

    double score() {
      return participants.stream().mapToDouble(Participant::score).min().orElse(1);
    }
  }
}
