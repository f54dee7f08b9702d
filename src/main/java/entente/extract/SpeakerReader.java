package entente.extract;

import entente.core.Token;
import entente.core.Upos;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who says so, where the article only passes it on: "Erdogan said Turkey had …", "…, the army
 * said", "according to Kyiv", "Congo accused Rwanda of arming …".
 */
final class SpeakerReader {
  /** Prepositions that open what somebody is accused of. */
  private static final Set<String> CHARGES = Set.of("of", "for", "with", "over");

  private static final Said NOT_SAID = new Said(Optional.empty(), false);

  private final Governors governors;

  SpeakerReader(Governors governors) {
    this.governors = governors;
  }

  /**
   * Who tells of an event.
   *
   * @param speaker the word that names the speaker
   * @param byNobody whether it is only alleged, and nobody is named who alleges it
   */
  record Said(Optional<Token> speaker, boolean byNobody) {}

  Said read(Tree tree, Token trigger) {
    Token node = trigger;
    for (int i = 0; i < tree.sentence().size() && tree.head(node).isPresent(); i++) {
      Token head = tree.head(node).orElseThrow();
      if ((node.is("ccomp") || node.is("parataxis")) && reports(head)) {
        return new Said(tree.surfaceSubject(head), false);
      }
      if (isCharge(tree, node, head)) {
        Optional<Token> accuser = accuser(tree, head);
        return new Said(accuser, accuser.isEmpty());
      }
      node = head;
    }
    Optional<Token> speaker = aside(tree, node).or(() -> source(tree));
    return speaker.map(s -> new Said(Optional.of(s), false)).orElse(NOT_SAID);
  }

  private boolean reports(Token token) {
    return governors.reports(token.lemma(), token.upos() == Upos.VERB ? "verb" : "noun");
  }

  /** "accused Russia of attacking": so says the accuser. */
  private boolean isCharge(Tree tree, Token node, Token head) {
    return head.upos() == Upos.VERB
        && governors.alleges(head.lemma())
        && (node.is("xcomp") || node.is("advcl") || node.is("ccomp") || node.is("obl"))
        && tree.dependents(node).stream()
            .anyMatch(t -> CHARGES.contains(Tree.lower(t)) && (t.is("mark") || t.is("case")));
  }

  private static Optional<Token> accuser(Tree tree, Token verb) {
    return tree.isPassive(verb)
        ? VerbPattern.obliques(tree, verb, "by").stream().findFirst()
        : tree.surfaceSubject(verb);
  }

  /** "…, Trump said": the tree hangs the saying on what is said. */
  private Optional<Token> aside(Tree tree, Token root) {
    return tree.dependents(root, "parataxis")
        .filter(this::reports)
        .filter(v -> !afterSemicolon(tree, v))
        .flatMap(v -> tree.surfaceSubject(v).stream())
        .findFirst();
  }

  // "Obama wants …; Medvedev said …": each tells his own.
  private static boolean afterSemicolon(Tree tree, Token verb) {
    int first = tree.subtree(verb).getFirst().index();
    return tree.sentence().tokens().subList(Math.max(0, first - 1), verb.index()).stream()
        .anyMatch(t -> t.text().equals(";"));
  }

  private static Optional<Token> source(Tree tree) {
    return tree.sentence().tokens().stream()
        .filter(t -> tree.preposition(t).equals("according to"))
        .findFirst();
  }
}
