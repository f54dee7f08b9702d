package entente.extract;

import entente.core.Token;
import entente.extract.Match.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads adjectives: "Dugin is critical of Trump", "figures critical of Trump", "willing to talk
 * to".
 */
final class AdjectivePattern implements Pattern {
  private static final double WEIGHT = 0.8;

  @Override
  public Optional<Match> match(Tree tree, Token adjective, Entry entry) {
    if (!VerbPattern.companionFits(tree, adjective, entry)) {
      return Optional.empty();
    }
    List<Argument> sources =
        subject(tree, adjective).stream().map(t -> new Argument(t, "subj")).toList();
    List<Argument> targets = new ArrayList<>();
    for (Slot slot : entry.target()) {
      tokens(tree, adjective, slot).forEach(t -> targets.add(new Argument(t, slot.toString())));
    }
    return Optional.of(
        new Match(entry, adjective, sources, targets, Optional.empty(), Set.of(), WEIGHT));
  }

  private static Stream<Token> tokens(Tree tree, Token adjective, Slot slot) {
    return switch (slot.kind()) {
      case PREPOSITION -> phrases(tree, adjective, slot.preposition());
      case INFINITIVE -> VerbPattern.infinitiveTargets(tree, adjective, 0).stream();
      case THAT -> VerbPattern.thatSubjects(tree, adjective).stream();
      case SUBJECT, OBJECT, INDIRECT_OBJECT, POSSESSOR -> Stream.empty();
    };
  }

  private static Stream<Token> phrases(Tree tree, Token adjective, String preposition) {
    return Stream.concat(tree.dependents(adjective, "obl"), tree.dependents(adjective, "nmod"))
        .filter(t -> tree.preposition(t).equals(preposition));
  }

  private static Optional<Token> subject(Tree tree, Token adjective) {
    return adjective.is("amod") || adjective.relation().equals("acl")
        ? tree.head(adjective)
        : tree.surfaceSubject(adjective);
  }
}
