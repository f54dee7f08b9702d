package entente.extract;

import entente.core.Event;
import entente.core.Participant;
import entente.core.Polarity;
import entente.core.Provenance;
import entente.core.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Events whose verb is said once and meant again: "Egypt condemned Israel, and so did Jordan",
 * "Norway recognised Kosovo, and Denmark South Sudan".
 */
final class Ellipses {
  /** What is left of an event's confidence where its verb is only meant. */
  private static final double MEANT = 0.8;

  private static final Set<String> LIKEWISE = Set.of("so", "neither", "nor");
  private static final Set<String> NOR = Set.of("neither", "nor");

  private final Tree tree;
  private final Ends ends;

  Ellipses(Tree tree, Ends ends) {
    this.tree = tree;
    this.ends = ends;
  }

  /** What else is meant by the verb that tells {@code event}. */
  List<Event> of(Match match, Event event) {
    return event.targets().isEmpty()
        ? List.of()
        : Stream.concat(repeated(match.trigger(), event), gapped(match, event)).toList();
  }

  // "and so did Jordan", "Hungary did not", "Rubio did too".
  private Stream<Event> repeated(Token verb, Event event) {
    return tree.dependents(verb).stream()
        .filter(t -> (t.is("conj") || t.is("parataxis")) && t.index() > verb.index())
        .filter(this::standsForVerb)
        .flatMap(
            again ->
                tree.dependent(again, "nsubj").stream()
                    .map(ends::at)
                    .filter(sources -> !sources.isEmpty() && isApart(sources, event.targets()))
                    .map(sources -> copy(event, sources, event.targets(), polarity(again))));
  }

  private boolean standsForVerb(Token token) {
    boolean alone =
        tree.dependents(token).stream()
            .noneMatch(t -> t.is("obj") || t.is("xcomp") || t.is("ccomp") || t.is("obl"));
    boolean likewise =
        LIKEWISE.contains(token.lemma())
            && tree.dependents(token).stream().anyMatch(t -> t.lemma().equals("do"));
    return alone && (token.lemma().equals("do") || likewise);
  }

  private Polarity polarity(Token again) {
    return tree.isNegated(again) || NOR.contains(again.lemma())
        ? Polarity.NEGATED
        : Polarity.AFFIRMATIVE;
  }

  // "and Denmark South Sudan", "and Ethiopia three".
  private Stream<Event> gapped(Match match, Event event) {
    return match.targets().stream()
        .filter(a -> a.slot().equals("obj"))
        .limit(1)
        .flatMap(
            object ->
                tree.dependents(object.token(), "conj")
                    .flatMap(c -> ends.gap(object.token(), c).stream()))
        .filter(gap -> isApart(gap.sources(), gap.targets()))
        .map(gap -> copy(event, gap.sources(), gap.targets(), event.polarity()));
  }

  private static boolean isApart(List<Participant> sources, List<Participant> targets) {
    return sources.stream()
        .noneMatch(s -> targets.stream().anyMatch(t -> t.actor().id().equals(s.actor().id())));
  }

  private static Event copy(
      Event event, List<Participant> sources, List<Participant> targets, Polarity polarity) {
    Provenance told = event.provenance();
    return new Event(
        sources,
        targets,
        event.predicate(),
        event.modality(),
        polarity,
        event.date(),
        new Provenance(
            told.article(),
            told.sentence(),
            told.span(),
            told.trigger(),
            told.evidence(),
            Optional.empty(),
            told.confidence() * MEANT));
  }
}
