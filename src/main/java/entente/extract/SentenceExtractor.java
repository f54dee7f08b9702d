package entente.extract;

import static java.util.Comparator.comparingInt;

import entente.core.Actor;
import entente.core.Event;
import entente.core.EventDate;
import entente.core.Linked;
import entente.core.Participant;
import entente.core.Quad;
import entente.core.Sentence;
import entente.core.Span;
import entente.core.Token;
import entente.core.Upos;
import entente.extract.Miss.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the events of one sentence, and notes of what else could have told of one. */
final class SentenceExtractor {
  /** An event, and the frame that it was found by. */
  private record Told(Match match, Event event) {
    Stream<Told> apart() {
      return event.apart().stream().map(e -> new Told(match, e));
    }
  }

  /**
   * What comes of a trigger and one of its lines.
   *
   * @param sides who and to whom; also where only a condition that may give way is not met
   * @param unmet how many such conditions are not met
   * @param reason why nothing comes of it
   */
  private record Attempt(Optional<EventMaker.Sides> sides, int unmet, Optional<Reason> reason) {
    static Attempt failed(Reason reason) {
      return new Attempt(Optional.empty(), 0, Optional.of(reason));
    }
  }

  /** What a line would tell, did it ask for less by so many conditions. */
  private record Likely(Told told, int unmet) {}

  /** Slots that hold all who take part. */
  private static final Set<String> TOGETHER = Set.of("between", "among", "of", "poss");

  private final Lexicon lexicon;
  private final Patterns patterns;
  private final PairJudge judge;
  private final Sentence sentence;
  private final Tree tree;
  private final Ends ends;
  private final EventMaker maker;
  private final Ellipses ellipses;
  private final Optional<EventDate> story;
  private final List<Miss> misses = new ArrayList<>();
  private final Map<Integer, Optional<Told>> tried = new HashMap<>();

  /** Of each trigger without an event what it would tell, did its lines ask for less. */
  private final Map<Token, List<Likely>> likely = new LinkedHashMap<>();

  /**
   * @param story when that happened which the paragraph has told so far
   */
  SentenceExtractor(Tools tools, Linked linked, Sentence sentence, Optional<EventDate> story) {
    this.lexicon = tools.lexicon();
    this.patterns = tools.patterns();
    this.judge = tools.judge();
    this.sentence = sentence;
    this.tree = new Tree(sentence);
    this.ends = new Ends(tree, linked, lexicon);
    this.maker =
        new EventMaker(linked.article(), tree, ends, lexicon, tools.circumstances(), story);
    this.ellipses = new Ellipses(tree, ends);
    this.story = story;
  }

  /** What serves every sentence. */
  record Tools(
      Lexicon lexicon, Patterns patterns, CircumstancesReader circumstances, PairJudge judge) {}

  Extraction extract() {
    List<Event> events = sentence.read() ? events() : missed(Reason.UNREAD);
    return new Extraction(events, misses);
  }

  /** When that happened which the paragraph has told with this sentence. */
  Optional<EventDate> story() {
    return sentence.read() ? maker.story() : story;
  }

  /** The day of the news that an article tells which opens with this sentence. */
  Optional<EventDate> newsDay() {
    return sentence.read() ? maker.newsDay() : Optional.empty();
  }

  private List<Event> missed(Reason reason) {
    misses.add(new Miss(sentence.index(), Optional.empty(), "", reason));
    return List.of();
  }

  private void missed(Token trigger, String entry, Reason reason) {
    misses.add(new Miss(sentence.index(), Optional.of(trigger.span()), entry, reason));
  }

  private List<Event> events() {
    if (ends.actors() < 2) {
      return missed(Reason.FEW_ACTORS);
    }
    if (lexicon.scopes().silence(tree)) {
      return missed(Reason.OUT_OF_SCOPE);
    }
    List<Told> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      told(token).stream().flatMap(t -> Stream.concat(t.apart(), meant(t))).forEach(found::add);
    }
    List<Event> told = new ArrayList<>(sure(judge.weighed(sentence, once(whole(found)))));
    told.addAll(likely(told));
    return Stream.concat(told.stream(), untold(told).stream()).toList();
  }

  private List<Event> sure(List<Event> weighed) {
    List<Event> sure = new ArrayList<>();
    for (Event event : weighed) {
      if (event.provenance().confidence() >= Confidence.LEAST) {
        sure.add(event);
      } else {
        Span trigger = event.provenance().trigger();
        String entry = event.provenance().evidence();
        misses.add(new Miss(sentence.index(), Optional.of(trigger), entry, Reason.DOUBTFUL));
      }
    }
    return sure;
  }

  private Stream<Told> meant(Told told) {
    return ellipses.of(told.match(), told.event()).stream().map(e -> new Told(told.match(), e));
  }

  /** Without the nouns that only complete another trigger. */
  private List<Told> whole(List<Told> found) {
    List<Told> whole = new ArrayList<>();
    for (Told told : found) {
      if (found.stream().anyMatch(t -> isPart(told, t))) {
        missed(told.match().trigger(), told.match().entry().label(""), Reason.PART_OF_ANOTHER);
      } else {
        whole.add(told);
      }
    }
    return whole;
  }

  // "broke its promise": nothing of its own; "rejected Iran's offer": Iran's offer besides.
  private static boolean isPart(Told noun, Told verb) {
    return verb.match().spent().contains(noun.match().trigger().index())
        && (noun.match().targets().stream().noneMatch(a -> a.slot().equals("answer"))
            || noun.event().sources().stream()
                .anyMatch(s -> verb.event().sources().stream().anyMatch(v -> same(s, v))));
  }

  private List<Event> once(List<Told> found) {
    List<Event> kept =
        ToldOnce.of(
            found.stream()
                .filter(t -> found.stream().noneMatch(verb -> completes(t, verb)))
                .map(Told::event)
                .toList());
    found.stream()
        .filter(t -> !kept.contains(t.event()))
        .forEach(t -> missed(t.match().trigger(), t.match().entry().label(""), Reason.TOLD_TWICE));
    return kept;
  }

  // "agreed to a truce" is one truce.
  private boolean completes(Told noun, Told verb) {
    return noun.match().trigger().upos() == Upos.NOUN
        && noun.match().trigger().head() == verb.match().trigger().index()
        && ToldOnce.sameDeed(noun.event(), verb.event());
  }

  /** What a line tells whose conditions do not hold, where the model says the same. */
  private List<Event> likely(List<Event> told) {
    List<Event> events = new ArrayList<>();
    likely.forEach(
        (trigger, lines) ->
            judge
                .likeliest(
                    sentence,
                    lines.stream()
                        .sorted(comparingInt(Likely::unmet))
                        .map(line -> line.told().event())
                        .toList())
                .filter(e -> told.stream().noneMatch(t -> ToldOnce.sameDeed(t, e)))
                .ifPresent(
                    e -> {
                      events.add(e);
                      misses.removeIf(m -> m.trigger().equals(Optional.of(trigger.span())));
                    }));
    return events;
  }

  /** What the model says of pairs that no frame holds. */
  private List<Event> untold(List<Event> told) {
    List<UntoldPairs.Untold> pairs =
        new UntoldPairs(tree, ends, lexicon.governors())
            .besides(told).stream()
                .filter(p -> isKnown(p.source().actor()) && isKnown(p.target().actor()))
                .toList();
    List<Optional<PairJudge.Verdict>> verdicts = judge.verdicts(sentence, pairs);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Token verb = pairs.get(i).verb();
      verdicts
          .get(i)
          .map(v -> maker.event(v.predicate(), verb, Optional.empty(), sides(v)))
          .ifPresent(events::add);
    }
    return events;
  }

  private static EventMaker.Sides sides(PairJudge.Verdict verdict) {
    return new EventMaker.Sides(
        List.of(verdict.source()),
        List.of(verdict.target()),
        PairJudge.EVIDENCE,
        verdict.confidence());
  }

  /** What a word tells; each is tried once, however often it is asked for. */
  private Optional<Told> told(Token trigger) {
    Optional<Told> known = tried.get(trigger.index());
    if (known == null) {
      known = tell(trigger);
      tried.put(trigger.index(), known);
    }
    return known;
  }

  private Optional<Told> tell(Token trigger) {
    if (ends.isWithinName(trigger)) {
      return Optional.empty();
    }
    Optional<Entry> nearest = Optional.empty();
    Reason reason = Reason.OTHER_WORDS;
    for (Entry entry : lexicon.entries(trigger)) {
      Optional<Match> match = patterns.match(tree, trigger, entry);
      Attempt attempt = match.map(this::attempt).orElse(Attempt.failed(Reason.OTHER_WORDS));
      Optional<Told> told = attempt.sides().map(s -> told(match.orElseThrow(), s));
      if (attempt.reason().isEmpty()) {
        likely.remove(trigger);
        return told;
      }
      told.filter(
              t -> isKnown(t.event()) && VerbPattern.complements(tree, trigger).findAny().isEmpty())
          .map(t -> new Likely(t, attempt.unmet()))
          .ifPresent(t -> likely.computeIfAbsent(trigger, w -> new ArrayList<>()).add(t));
      if (nearest.isEmpty() || attempt.reason().get().compareTo(reason) > 0) {
        nearest = Optional.of(entry);
        reason = attempt.reason().get();
      }
    }
    Reason why = reason;
    nearest.ifPresent(entry -> missed(trigger, entry.label(""), why));
    return Optional.empty();
  }

  private Told told(Match match, EventMaker.Sides sides) {
    return new Told(
        match, maker.event(match.entry().predicate(), match.trigger(), match.light(), sides));
  }

  private Attempt attempt(Match match) {
    boolean reciprocal = match.entry().predicate().reciprocal();
    Side sources = side(match, match.sources(), reciprocal, List.of());
    Side targets = targets(match, sources.participants());
    if (reciprocal && sources.participants().isEmpty() && TOGETHER.contains(targets.slot())) {
      sources = targets;
      targets = Side.NONE;
    }
    if (sources.participants().isEmpty()) {
      return Attempt.failed(match.sources().isEmpty() ? Reason.NO_SOURCE : Reason.SOURCE_NO_ACTOR);
    }
    if (!reciprocal && sources.isMany() && match.targets().stream().anyMatch(this::isEachOther)) {
      targets = sources;
    }
    if (tree.joined(match.trigger()).isPresent()) {
      targets = behind(match);
    }
    boolean together = reciprocal && sources.isMany() && !isAlternative(match.sources());
    if (targets.participants().isEmpty() && !together) {
      return Attempt.failed(match.targets().isEmpty() ? Reason.NO_TARGET : Reason.TARGET_NO_ACTOR);
    }
    if (Stream.of(sources, targets)
        .flatMap(s -> s.participants().stream())
        .noneMatch(p -> isSomebody(p.actor()))) {
      return Attempt.failed(Reason.NOBODY);
    }
    List<Condition> unmet = unmet(match, sources.participants(), targets.participants());
    if (!unmet.stream().allMatch(SentenceExtractor::mayGiveWay)) {
      return Attempt.failed(Reason.CONDITION);
    }
    String evidence = match.entry().label("") + "/" + sources.slot() + "-" + targets.slot();
    double confidence = match.weight() * sources.score() * targets.score();
    return new Attempt(
        Optional.of(
            new EventMaker.Sides(
                sources.participants(), targets.participants(), evidence, confidence)),
        unmet.size(),
        unmet.isEmpty() ? Optional.empty() : Optional.of(Reason.CONDITION));
  }

  // "Iran-backed militias": whom Iran backs are the militias, whose words begin behind.
  private Side behind(Match match) {
    int start = match.trigger().span().end() + 1;
    return match.targets().stream()
        .map(
            a ->
                Side.NONE.with(
                    ends.at(a.token()).stream()
                        .filter(p -> p.span().end() > start)
                        .map(
                            p ->
                                new Participant(
                                    new Span(Math.max(start, p.span().start()), p.span().end()),
                                    p.actor(),
                                    p.score()))
                        .toList(),
                    a.slot()))
        .findFirst()
        .orElse(Side.NONE);
  }

  /** The targets of a match; of a promise or refusal, whom the deed would fall on. */
  private Side targets(Match match, List<Participant> sources) {
    Side said = side(match, match.targets(), match.entry().predicate().reciprocal(), sources);
    return said.slot().equals(Slot.Kind.INFINITIVE.word()) || said.participants().isEmpty()
        ? deed(match, sources).orElse(said)
        : said;
  }

  // "refused to send peacekeepers to Iraq": Iraq, not the peacekeepers.
  private Optional<Side> deed(Match match, List<Participant> sources) {
    return match.entry().target().stream().noneMatch(Slot::isInfinitive)
        ? Optional.empty()
        : deeds(match.trigger(), 0)
            .flatMap(t -> told(t).stream())
            .map(t -> others(t.event(), sources))
            .filter(l -> !l.isEmpty())
            .findFirst()
            .map(l -> Side.NONE.with(l, Slot.Kind.INFINITIVE.word()));
  }

  /** The verbs that complete {@code word}, each with its object, which may tell what is done. */
  private Stream<Token> deeds(Token word, int depth) {
    return depth == 2
        ? Stream.empty()
        : VerbPattern.complements(tree, word)
            .flatMap(
                v ->
                    Stream.of(
                            Stream.of(v),
                            tree.dependents(v, "obj"),
                            tree.dependents(v, "conj").filter(c -> c.upos() == Upos.VERB),
                            deeds(v, depth + 1))
                        .flatMap(s -> s));
  }

  private static List<Participant> others(Event deed, List<Participant> sources) {
    return (deed.targets().isEmpty() ? deed.sources() : deed.targets())
        .stream().filter(p -> sources.stream().noneMatch(s -> same(s, p))).toList();
  }

  /** The first argument that leads to actors other than {@code others}; for a meeting, all. */
  private Side side(
      Match match, List<Match.Argument> arguments, boolean all, List<Participant> others) {
    Side side = Side.NONE;
    for (Match.Argument argument : arguments) {
      List<Participant> here =
          ends.at(argument.token(), match.trigger()).stream()
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

  // "Oslo or Bergen will meet": not with each other.
  private boolean isAlternative(List<Match.Argument> arguments) {
    return arguments.stream()
        .flatMap(a -> tree.conjuncts(a.token()).stream())
        .flatMap(t -> tree.dependents(t, "cc"))
        .anyMatch(t -> t.lemma().equals("or") || t.lemma().equals("nor"));
  }

  // "praised each other", "accused one another".
  private boolean isEachOther(Match.Argument argument) {
    int at = argument.token().index();
    return isEachOther(at) || (at > 0 && isEachOther(at - 1));
  }

  private boolean isEachOther(int at) {
    return at + 1 < sentence.tokens().size()
        && Set.of("each", "one").contains(sentence.token(at).lemma())
        && Set.of("other", "another").contains(sentence.token(at + 1).lemma());
  }

  /** Whether the model's opinion may stand in for it: a class of actors, or a word that tells. */
  private static boolean mayGiveWay(Condition condition) {
    return (condition instanceof Condition.End end && !end.source())
        || (condition instanceof Condition.Near near && near.holds());
  }

  private List<Condition> unmet(Match match, List<Participant> sources, List<Participant> targets) {
    return match.entry().conditions().stream()
        .filter(
            condition ->
                !switch (condition) {
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
                  case Condition.NoComplement none ->
                      !VerbPattern.hasComplement(tree, match.trigger());
                  case Condition.Instruction instruction ->
                      VerbPattern.complements(tree, match.trigger()).anyMatch(tree::isInfinitive);
                  case Condition.TargetItself itself -> targets.stream().anyMatch(ends::isNamed);
                })
        .toList();
  }

  private boolean isNear(Token trigger, Condition.Near near) {
    Token clause = tree.clause(trigger).orElse(trigger);
    return tree.ownWords(clause).anyMatch(t -> near.lemmas().contains(t.lemma()));
  }

  /** Whether what completes the trigger is cooperation; empty if no word of it tells. */
  private Optional<Boolean> isCooperation(Token trigger) {
    return VerbPattern.complements(tree, trigger)
        .flatMap(v -> tree.subtree(v).stream())
        .flatMap(t -> lexicon.entries(t).stream())
        .findFirst()
        .map(e -> e.predicate().type().quad())
        .map(q -> q == Quad.VERBAL_COOPERATION || q == Quad.MATERIAL_COOPERATION);
  }

  private static boolean isKnown(Event event) {
    return Stream.concat(event.sources().stream(), event.targets().stream())
        .allMatch(p -> isKnown(p.actor()));
  }

  // A storm or a ship has a name too; only what has a country or a sector surely can act.
  private static boolean isKnown(Actor actor) {
    return actor.country().isPresent() || !actor.sectors().isEmpty();
  }

  // "allies", "members", "people", "the Sava": without a country or a sector they could be anybody,
  // or nothing that acts.
  private static boolean isSomebody(Actor actor) {
    return !Set.of(Actor.Kind.GROUP, Actor.Kind.UNKNOWN).contains(actor.kind())
        || actor.country().isPresent()
        || !actor.sectors().isEmpty();
  }

  private static boolean same(Participant a, Participant b) {
    boolean within = a.span().overlaps(b.span()) && !a.span().equals(b.span());
    return a.actor().id().equals(b.actor().id()) || within;
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
