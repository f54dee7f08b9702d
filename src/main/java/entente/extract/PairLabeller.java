package entente.extract;

import entente.core.Actor;
import entente.core.Annotated;
import entente.core.Link;
import entente.core.Linked;
import entente.core.MarkedPair;
import entente.core.Mention;
import entente.core.Modality;
import entente.core.Participant;
import entente.core.Polarity;
import entente.core.Predicate;
import entente.core.RelationModel;
import entente.core.RelationScores;
import entente.core.RelationType;
import entente.core.Sentence;
import entente.core.Span;
import entente.core.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says what the source of a given pair does to its target. Every trigger of the sentence is weighed
 * by how many of the two its frame holds, on the right sides, and by how near it stands to the way
 * between them in the tree; a model weighs every relation type. The type that both together hold
 * likeliest labels the pair. Safe for many threads.
 */
public final class PairLabeller {
  private static final double BOTH = 1.0;
  private static final double TARGET = 0.55;
  private static final double SOURCE = 0.45;
  private static final double REVERSED = 0.5;
  private static final double NEITHER = 0.2;
  private static final double ON_THE_WAY = 0.2;
  private static final double BETWEEN = 0.1;
  private static final double UNMET_CONDITION = 0.3;
  private static final double TOKEN_AWAY = 0.01;

  /**
   * What each step down the tree costs: "agreed to lift" is an agreement before it is a lifting.
   */
  private static final double DEEPER = 0.03;

  /**
   * What holds between the two.
   *
   * @param confidence how sure it is, in [0, 1]
   * @param evidence the lexicon's entry, or {@code model.labeller} where no trigger says so
   */
  public record Label(
      Predicate predicate,
      Modality modality,
      Polarity polarity,
      double confidence,
      String evidence) {
    /** This label, for which a trigger speaks too. */
    private Label by(Label told) {
      return new Label(predicate, modality, polarity, confidence, told.evidence);
    }
  }

  /** What a whole point of a trigger's confidence adds to the logarithm of the model's share. */
  private static final double TRIGGER_WEIGHT = 3.0;

  /** The least share of a type that counts; so much may always be said for the triggers' type. */
  private static final double LEAST_SHARE = 1e-3;

  private static final Sentence EMPTY = new Sentence(0, new Span(0, 0), List.of(), false);

  private record Candidate(Entry entry, Token trigger, Optional<Token> light, double score) {}

  private final Lexicon lexicon;
  private final Patterns patterns;
  private final CircumstancesReader circumstances;
  private final RelationModel model;
  private final Map<String, Predicate> predicates;

  /**
   * @param predicates those that the model may name, by name
   */
  public PairLabeller(Lexicon lexicon, RelationModel model, Map<String, Predicate> predicates) {
    this.lexicon = lexicon;
    this.patterns = new Patterns(lexicon.governors());
    this.circumstances = new CircumstancesReader(lexicon.governors());
    this.model = model;
    this.predicates = Map.copyOf(predicates);
  }

  /**
   * The best label for a pair.
   *
   * @param linked the sentence, read whatever its words, and linked
   * @param source where the source stands; empty if it is not in the text
   * @param target where the target stands; empty if it is not in the text
   */
  public Label label(Linked linked, Optional<Span> source, Optional<Span> target) {
    Optional<Link.Known> from = source.flatMap(s -> side(linked, s, "source"));
    Optional<Link.Known> to = target.flatMap(t -> side(linked, t, "target"));
    Linked pair = only(linked, Stream.concat(from.stream(), to.stream()).toList());
    Map<RelationType, Label> told = new EnumMap<>(RelationType.class);
    linked.annotated().sentences().stream()
        .filter(Sentence::read)
        .flatMap(s -> told(pair, s, from.map(Link::mention), to.map(Link::mention)))
        .forEach(l -> told.merge(l.predicate().type(), l, PairLabeller::surer));
    RelationScores scores =
        model
            .scores(List.of(new MarkedPair(place(linked, source, target), source, target)))
            .getFirst();
    return decided(scores, told);
  }

  private static Sentence place(Linked linked, Optional<Span> source, Optional<Span> target) {
    List<Sentence> sentences = linked.annotated().sentences();
    return Stream.concat(source.stream(), target.stream())
        .flatMap(span -> sentences.stream().filter(s -> s.span().overlaps(span)))
        .findFirst()
        .orElseGet(() -> sentences.isEmpty() ? EMPTY : sentences.getFirst());
  }

  private static Label surer(Label a, Label b) {
    return b.confidence() > a.confidence() ? b : a;
  }

  private Label decided(RelationScores scores, Map<RelationType, Label> told) {
    RelationType best = RelationType.AGREE;
    double most = 0;
    double sum = 0;
    for (RelationType type : RelationType.values()) {
      double trigger = Optional.ofNullable(told.get(type)).map(Label::confidence).orElse(0.0);
      double weight =
          Math.max(share(scores, type), LEAST_SHARE) * Math.exp(TRIGGER_WEIGHT * trigger);
      best = weight > most ? type : best;
      most = Math.max(weight, most);
      sum += weight;
    }
    Label modelled = modelled(scores, best, most / sum);
    return Optional.ofNullable(told.get(best)).map(modelled::by).orElse(modelled);
  }

  /** How likely the model finds {@code type}, if what is not going to be done counts as refused. */
  private double share(RelationScores scores, RelationType type) {
    if (!refuses(scores)) {
      return scores.of(type);
    }
    double refused =
        Arrays.stream(RelationType.values())
            .filter(t -> lexicon.refusal(t).filter(r -> r.type() == type).isPresent())
            .mapToDouble(scores::of)
            .sum();
    return refused + (lexicon.refusal(type).isPresent() ? 0 : scores.of(type));
  }

  private static boolean refuses(RelationScores scores) {
    return scores.modality() == Modality.FUTURE && scores.polarity() == Polarity.NEGATED;
  }

  private Label modelled(RelationScores scores, RelationType type, double confidence) {
    Optional<Predicate> refusal = lexicon.refusal(scores.best()).filter(r -> r.type() == type);
    if (refuses(scores) && refusal.isPresent()) {
      return new Label(
          refusal.get(), Modality.ACTUAL, Polarity.AFFIRMATIVE, confidence, PairJudge.EVIDENCE);
    }
    Predicate predicate = predicates.get(scores.predicates().get(type));
    if (predicate == null) {
      throw new IllegalStateException("the model names no predicate of " + type);
    }
    return new Label(
        predicate, scores.modality(), scores.polarity(), confidence, PairJudge.EVIDENCE);
  }

  /**
   * The mention at {@code span}, under an id of its own so that the two sides never are the same.
   */
  private static Optional<Link.Known> side(Linked linked, Span span, String id) {
    return linked.annotated().sentences().stream()
        .filter(s -> s.span().overlaps(span))
        .findFirst()
        .flatMap(s -> mention(s, span))
        .map(m -> new Link.Known(m, renamed(actor(linked, m), id), 1));
  }

  private static Optional<Mention> mention(Sentence sentence, Span span) {
    List<Token> inside = sentence.tokens().stream().filter(t -> t.span().overlaps(span)).toList();
    return inside.stream()
        .filter(t -> inside.stream().noneMatch(other -> other.index() == t.head()))
        .findFirst()
        .map(
            head ->
                new Mention(
                    sentence.index(),
                    head.index(),
                    inside.getFirst().index(),
                    inside.getLast().index() + 1,
                    span,
                    Mention.Kind.NAME,
                    Optional.empty()));
  }

  private static Optional<Actor> actor(Linked linked, Mention mention) {
    return linked.links().stream()
        .filter(Link.Known.class::isInstance)
        .map(Link.Known.class::cast)
        .filter(k -> k.mention().sentence() == mention.sentence())
        .filter(k -> k.mention().head() == mention.head())
        .map(Link.Known::actor)
        .findFirst();
  }

  private static Actor renamed(Optional<Actor> actor, String id) {
    return actor
        .map(a -> new Actor(id, a.name(), a.kind(), a.country(), a.sectors()))
        .orElse(new Actor(id, id, Actor.Kind.UNKNOWN, Optional.empty(), List.of()));
  }

  private static Linked only(Linked linked, List<Link.Known> links) {
    List<Mention> mentions = links.stream().map(Link.Known::mention).toList();
    return new Linked(
        new Annotated(linked.article(), linked.annotated().sentences(), mentions),
        List.copyOf(links),
        List.of());
  }

  private Stream<Label> told(
      Linked pair, Sentence sentence, Optional<Mention> source, Optional<Mention> target) {
    Tree tree = new Tree(sentence);
    Ends ends = new Ends(tree, pair, lexicon);
    Way way = Way.between(tree, in(sentence, source), in(sentence, target));
    List<Candidate> candidates = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      for (Entry entry : lexicon.entries(token)) {
        if (!way.isEnd(token)) {
          patterns
              .match(tree, token, entry)
              .ifPresent(m -> candidates.add(candidate(m, tree, ends, way, source, target)));
        }
      }
    }
    return candidates.stream().map(c -> label(tree, c));
  }

  private static Optional<Mention> in(Sentence sentence, Optional<Mention> mention) {
    return mention.filter(m -> m.sentence() == sentence.index());
  }

  private Candidate candidate(
      Match match,
      Tree tree,
      Ends ends,
      Way way,
      Optional<Mention> source,
      Optional<Mention> target) {
    boolean reciprocal = match.entry().predicate().reciprocal();
    Set<Span> sources = spans(match.sources(), ends);
    Set<Span> targets = spans(match.targets(), ends);
    boolean s = source.filter(m -> sources.contains(m.span())).isPresent();
    boolean t = target.filter(m -> targets.contains(m.span())).isPresent();
    boolean crossed =
        source.filter(m -> targets.contains(m.span())).isPresent()
            || target.filter(m -> sources.contains(m.span())).isPresent();
    boolean both = (s && t) || (reciprocal && crossed && (s || t));
    double score = both ? BOTH : t ? TARGET : s ? SOURCE : NEITHER;
    if (crossed && !reciprocal && !(s && t)) {
      score *= REVERSED;
    }
    score *= match.weight();
    score += way.holds(match.trigger()) ? ON_THE_WAY : 0;
    score += way.isBetween(match.trigger()) ? BETWEEN : 0;
    score -= TOKEN_AWAY * way.distance(match.trigger());
    score -= DEEPER * tree.sentence().ancestors(match.trigger()).count();
    score += 0.005 * match.entry().specificity();
    if (!nearHolds(match, tree)) {
      score *= UNMET_CONDITION;
    }
    return new Candidate(match.entry(), match.trigger(), match.light(), score);
  }

  private static Set<Span> spans(List<Match.Argument> arguments, Ends ends) {
    Set<Span> spans = new HashSet<>();
    for (Match.Argument argument : arguments) {
      ends.at(argument.token()).stream().map(Participant::span).forEach(spans::add);
    }
    return spans;
  }

  private static boolean nearHolds(Match match, Tree tree) {
    Token clause = tree.clause(match.trigger()).orElse(match.trigger());
    return match.entry().conditions().stream()
        .filter(Condition.Near.class::isInstance)
        .map(Condition.Near.class::cast)
        .allMatch(
            n -> tree.ownWords(clause).anyMatch(t -> n.lemmas().contains(t.lemma())) == n.holds());
  }

  private Label label(Tree tree, Candidate best) {
    Circumstances told = circumstances.read(tree, best.trigger(), best.light());
    Telling what = Telling.of(best.entry().predicate(), told, lexicon);
    return new Label(
        what.predicate(),
        what.modality(),
        what.polarity(),
        Math.clamp(best.score() / (BOTH + ON_THE_WAY + BETWEEN), 0.05, 0.95),
        best.entry().label(""));
  }

  /** The way through the tree from the source to the target. */
  private record Way(Set<Integer> tokens, Set<Integer> ends, int first, int last) {
    static Way between(Tree tree, Optional<Mention> source, Optional<Mention> target) {
      Set<Integer> ends = new HashSet<>();
      source.ifPresent(m -> ends.add(m.head()));
      target.ifPresent(m -> ends.add(m.head()));
      int first = ends.stream().mapToInt(i -> i).min().orElse(0);
      int last = ends.stream().mapToInt(i -> i).max().orElse(tree.sentence().size() - 1);
      if (source.isEmpty() || target.isEmpty()) {
        return new Way(Set.of(), ends, first, last);
      }
      List<Integer> up = path(tree, source.get().head());
      List<Integer> down = path(tree, target.get().head());
      Set<Integer> way = new HashSet<>(up);
      way.addAll(down);
      Set<Integer> shared = new HashSet<>(up);
      shared.retainAll(down);
      up.stream().filter(shared::contains).findFirst().ifPresent(shared::remove);
      way.removeAll(shared);
      return new Way(way, ends, first, last);
    }

    private static List<Integer> path(Tree tree, int from) {
      List<Integer> path = new ArrayList<>();
      path.add(from);
      tree.sentence().ancestors(tree.sentence().token(from)).forEach(t -> path.add(t.index()));
      return path;
    }

    boolean isEnd(Token token) {
      return ends.contains(token.index());
    }

    boolean holds(Token token) {
      return tokens.contains(token.index());
    }

    boolean isBetween(Token token) {
      return first < token.index() && token.index() < last;
    }

    /** Tokens from {@code token} to the nearer end, if it does not stand between them. */
    int distance(Token token) {
      return isBetween(token)
          ? 0
          : Math.min(Math.abs(token.index() - first), Math.abs(token.index() - last));
    }
  }
}
