package entente.extract;

import entente.core.Actor;
import entente.core.Event;
import entente.core.Participant;
import entente.core.Token;
import entente.core.Upos;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs of actors in one sentence of which no frame tells and that may still have a relation: both
 * belong to one verb, one as its subject, the other below it in the same clause.
 */
final class UntoldPairs {
  /** So many of a sentence are looked at, the first; more stand only in lists. */
  private static final int MOST = 6;

  /** So many steps below the verb an actor may stand. */
  private static final int DEEPEST = 3;

  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "obl:agent");

  /** What leads from an actor up to the verb without leaving its clause. */
  private static final Set<String> WITHIN =
      Set.of("nsubj", "obj", "iobj", "obl", "nmod", "xcomp", "appos", "conj");

  /** Prepositions that say where something happens, not to whom. */
  private static final Set<String> PLACES =
      Set.of("in", "at", "near", "inside", "outside", "across", "around", "within", "from");

  /**
   * A pair and the verb that it belongs to.
   *
   * @param source who may do something: the verb's subject, or the agent of a passive
   */
  record Untold(Participant source, Participant target, Token verb) {}

  private final Tree tree;
  private final Ends ends;
  private final Governors governors;

  UntoldPairs(Tree tree, Ends ends, Governors governors) {
    this.tree = tree;
    this.ends = ends;
    this.governors = governors;
  }

  /** The pairs of which none of {@code told} tells, at verbs that tell of nothing yet. */
  List<Untold> besides(List<Event> told) {
    Set<Set<String>> known = new HashSet<>();
    told.forEach(
        e ->
            e.pairs()
                .forEach(p -> known.add(Set.of(p.source().actor().id(), p.target().actor().id()))));
    List<Token> heads = ends.named();
    List<Untold> pairs = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      for (int j = i + 1; j < heads.size() && pairs.size() < MOST; j++) {
        pair(heads.get(i), heads.get(j))
            .filter(p -> told.stream().noneMatch(e -> isTrigger(p.verb(), e)))
            .filter(p -> known.add(Set.of(p.source().actor().id(), p.target().actor().id())))
            .ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  private static boolean isTrigger(Token verb, Event event) {
    return event.provenance().trigger().overlaps(verb.span());
  }

  private Optional<Untold> pair(Token a, Token b) {
    Participant first = ends.standing(a);
    Participant second = ends.standing(b);
    if (first.span().overlaps(second.span())
        || belongs(first.actor(), second.actor())
        || isPlace(a, first.actor())
        || isPlace(b, second.actor())) {
      return Optional.empty();
    }
    return common(a, b)
        .map(
            verb ->
                acts(a, verb) ? new Untold(first, second, verb) : new Untold(second, first, verb));
  }

  /** Whether it is {@code token} that acts: its way reaches the verb as who does it. */
  private boolean acts(Token token, Token verb) {
    List<Token> way = way(token);
    String role = way.get(way.indexOf(verb) - 1).relation();
    return role.equals("obl:agent") || (role.equals("nsubj") && !tree.isPassive(verb));
  }

  /** Whether both are one, or one is the other's country: "a Turkish court", "Turkey". */
  private static boolean belongs(Actor one, Actor other) {
    boolean country = one.kind() == Actor.Kind.COUNTRY || other.kind() == Actor.Kind.COUNTRY;
    return one.id().equals(other.id())
        || (country && one.country().isPresent() && one.country().equals(other.country()));
  }

  private boolean isPlace(Token head, Actor actor) {
    return actor.kind() == Actor.Kind.COUNTRY && PLACES.contains(tree.preposition(head));
  }

  /** The verb that both belong to in one clause, one of them as its subject. */
  private Optional<Token> common(Token a, Token b) {
    List<Token> up = way(a);
    List<Token> other = way(b);
    return up.stream()
        .filter(t -> t.upos() == Upos.VERB && other.contains(t))
        .findFirst()
        .filter(verb -> !governors.reports(verb.lemma(), "verb"))
        .filter(verb -> isSubject(up, verb) != isSubject(other, verb));
  }

  private static boolean isSubject(List<Token> way, Token verb) {
    int at = way.indexOf(verb);
    return SUBJECTS.contains(way.get(at - 1).relation());
  }

  /** The token and those above it, as far as its clause reaches. */
  private List<Token> way(Token token) {
    List<Token> way = new ArrayList<>(List.of(token));
    Token at = token;
    while (way.size() <= DEEPEST && leadsUp(at)) {
      Optional<Token> head = tree.head(at);
      if (head.isEmpty()) {
        break;
      }
      at = head.get();
      way.add(at);
    }
    return way;
  }

  private static boolean leadsUp(Token token) {
    String relation = token.relation();
    int colon = relation.indexOf(':');
    boolean otherClause = token.is("conj") && token.upos() == Upos.VERB;
    return !otherClause && WITHIN.contains(colon < 0 ? relation : relation.substring(0, colon));
  }
}
