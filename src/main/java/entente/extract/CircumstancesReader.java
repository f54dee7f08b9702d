package entente.extract;

import entente.core.Modality;
import entente.core.Polarity;
import entente.core.Token;
import entente.core.Upos;
import entente.extract.Governors.Effect;
import java.util.Optional;
import java.util.Set;

/**
 * Climbs from a trigger to the root of its sentence and gathers what the words on the way do to the
 * event: auxiliaries, negations, conditionals, verbs of planning and refusing.
 *
 * <p>Every effect counts as long as each word is the complement of the next ("refused to agree to
 * meet"). Nothing above makes an "ongoing invasion" doubtful.
 */
final class CircumstancesReader {
  /** Prepositions that put a meeting after what its sentence tells. */
  private static final Set<String> BEFORE =
      Set.of("ahead of", "before", "prior to", "towards", "toward", "until", "pending");

  /** Verbs with which a happening begins, goes on or ends; their subject is the happening. */
  private static final Set<String> HAPPEN =
      Set.of(
          "take",
          "happen",
          "occur",
          "begin",
          "start",
          "resume",
          "continue",
          "come",
          "proceed",
          "be",
          "go",
          "follow",
          "last");

  private static final Set<String> INVERTED = Set.of("had", "should", "were");

  private static final Set<String> ANEW = Set.of("but", "nor");

  private static final Set<String> WILL = Set.of("will", "would", "wo", "'ll");

  /** Whose infinitive is what somebody else should do. */
  private static final Set<String> DIRECTIVES =
      Set.of(
          "warn",
          "tell",
          "urge",
          "order",
          "ask",
          "instruct",
          "advise",
          "beg",
          "caution",
          "request",
          "command",
          "implore",
          "call",
          "appeal");

  private final Governors governors;
  private final SpeakerReader speakers;

  CircumstancesReader(Governors governors) {
    this.governors = governors;
    this.speakers = new SpeakerReader(governors);
  }

  Circumstances read(Tree tree, Token trigger, Optional<Token> light) {
    Climb climb = new Climb(tree, speakers.read(tree, trigger));
    climb.from(trigger, light);
    return climb.result();
  }

  /** One way up. */
  private final class Climb {
    private final Tree tree;
    private final SpeakerReader.Said said;
    private boolean hypothetical;
    private boolean future;
    private boolean historical;
    private boolean negated;
    private boolean conditional;
    private boolean perfect;
    private boolean certain;
    private boolean refuses;

    Climb(Tree tree, SpeakerReader.Said said) {
      this.tree = tree;
      this.said = said;
    }

    Circumstances result() {
      // "he said he would go" is the past of "he will go".
      boolean would = conditional && (perfect || said.speaker().isEmpty());
      hypothetical |= said.byNobody();
      Modality modality =
          hypothetical || would
              ? Modality.HYPOTHETICAL
              : future || conditional
                  ? Modality.FUTURE
                  : historical ? Modality.HISTORICAL : Modality.ACTUAL;
      return new Circumstances(
          modality, negated ? Polarity.NEGATED : Polarity.AFFIRMATIVE, refuses, said.speaker());
    }

    void from(Token trigger, Optional<Token> light) {
      refuses =
          tree.isNegated(trigger)
              && tree.dependents(trigger, "aux").anyMatch(a -> WILL.contains(Tree.lower(a)));
      own(trigger);
      Token node = trigger;
      boolean complement = true;
      for (int i = 0; i < tree.sentence().size(); i++) {
        Optional<Token> above = tree.head(node);
        if (above.isEmpty()) {
          break;
        }
        Token head = above.get();
        if (complement) {
          complement = !certain && step(node, head, light) && !certain;
          if (complement) {
            own(head);
          }
        }
        node = head;
      }
      hypothetical |= tree.sentence().tokens().getLast().text().equals("?");
    }

    /** What stands around the word itself. */
    private void own(Token token) {
      tree.dependents(token, "aux").forEach(this::auxiliary);
      future |= isToBe(token) || tree.isHeadline(token);
      hypothetical |= isInverted(token);
      negated ^= tree.isNegated(token);
      tree.dependents(token, "amod")
          .forEach(
              a -> apply(either(governors.modifier(Tree.lower(a)), governors.modifier(a.lemma()))));
      tree.dependents(token, "advmod").forEach(a -> apply(governors.modifier(a.lemma())));
      tree.dependents(token, "acl")
          .filter(v -> v.upos() == Upos.VERB && tree.isPassive(v))
          .forEach(v -> apply(governors.modifier(Tree.lower(v))));
      tree.dependents(token, "mark").forEach(m -> apply(governors.mark(tree.fixed(m))));
      if (token.upos() == Upos.VERB) {
        tree.dependents(token, "case").forEach(m -> apply(governors.mark(tree.fixed(m))));
      }
      if (token.is("conj")
          && tree.dependent(token, "aux").isEmpty()
          && sharesSubject(token)
          && isBare(token)
          && !contrasts(token)) {
        tree.head(token).ifPresent(h -> tree.dependents(h, "aux").forEach(this::auxiliary));
      }
    }

    /** "is to meet". */
    private boolean isToBe(Token verb) {
      return tree.isInfinitive(verb)
          && tree.dependents(verb).stream()
              .anyMatch(
                  t ->
                      t.lemma().equals("be")
                          && (t.relation().equals("aux") || t.relation().equals("cop")));
    }

    /** "[had] Israel not withdrawn", "[should] talks fail". */
    private boolean isInverted(Token verb) {
      return verb.is("advcl")
          && tree.dependents(verb, "aux")
              .anyMatch(
                  a ->
                      INVERTED.contains(Tree.lower(a))
                          && tree.dependents(verb, "nsubj").anyMatch(s -> a.index() < s.index()));
    }

    private static Effect either(Effect first, Effect second) {
      return first.equals(Effect.NONE) ? second : first;
    }

    private void auxiliary(Token aux) {
      String word = Tree.lower(aux);
      if (word.equals("would") || word.equals("'d") || word.equals("’d")) {
        conditional = true;
        perfect |=
            tree.head(aux).stream()
                .flatMap(v -> tree.dependents(v, "aux"))
                .anyMatch(a -> a.lemma().equals("have"));
      } else {
        apply(governors.auxiliary(word));
      }
    }

    private boolean sharesSubject(Token verb) {
      return tree.dependents(verb).stream().noneMatch(t -> t.is("nsubj"));
    }

    private void apply(Effect effect) {
      effect
          .modality()
          .ifPresent(
              m -> {
                hypothetical |= m == Modality.HYPOTHETICAL;
                future |= m == Modality.FUTURE;
                historical |= m == Modality.HISTORICAL;
                certain |= m == Modality.ACTUAL;
              });
      negated ^= effect.negates();
    }

    /**
     * Applies what {@code head} does to its dependent; whether the way up goes on as complement.
     */
    private boolean step(Token node, Token head, Optional<Token> light) {
      if (light.filter(l -> l.index() == head.index()).isPresent()) {
        Optional<Governors.Light> lent = lightOf(node, head);
        lent.ifPresent(l -> apply(l.effect()));
        // "refused to accept a request": the request was made.
        return lent.filter(Governors.Light::reversed).isEmpty();
      }
      if (NounPattern.answer(tree, node, governors).isPresent()) {
        return false; // "rejected Iran's offer": the offer was made
      }
      return switch (label(node)) {
        case "xcomp" -> {
          // "warned them not to": what they should not do is told of as a possibility.
          negated &= !DIRECTIVES.contains(head.lemma()) || !tree.isInfinitive(node);
          apply(complementEffect(head));
          negated ^= isYet(head);
          yield true;
        }
        case "ccomp" -> {
          clause(node, head);
          yield false;
        }
        case "acl" -> {
          boolean infinitive = tree.isInfinitive(node) || hasPreposition(node);
          if (infinitive && !node.relation().equals("acl:relcl")) {
            apply(complementEffect(head));
          }
          negated ^= isDenied(node, head);
          yield infinitive && (head.is("obj") || head.is("nsubj"));
        }
        case "advcl" -> {
          if (tree.isInfinitive(node) && head.upos() != Upos.NOUN) {
            apply(complementEffect(head));
            // "will fly to Berlin to see Merz": what is yet to be done serves what is yet to be.
            tree.dependents(head, "aux").forEach(this::auxiliary);
            future |= isToBe(head);
            yield false;
          }
          if (isParticiple(node)) {
            tree.dependents(head, "aux").forEach(this::auxiliary);
            negated ^= complementEffect(head).negates() && !tree.isBehindComma(node);
          }
          if (hasPreposition(node) && tree.dependent(node, "nsubj").isEmpty()) {
            apply(gerundEffect(head));
          }
          yield false;
        }
        case "conj" ->
            sharesSubject(node)
                && head.upos() == node.upos()
                && isBare(node) == isBare(head)
                && !contrasts(node);
        case "csubj" -> {
          hypothetical |= tree.isInfinitive(node); // "it is hard for Iran to withdraw"
          yield false;
        }
        case "obj" -> {
          Effect effect = complementEffect(head);
          apply(new Effect(effect.modality(), false));
          hypothetical |= effect.negates(); // aid that is blocked was on its way
          yield false;
        }
        case "obl", "nmod" -> {
          yield phrase(node, head);
        }
        case "nsubj" -> {
          boolean happening =
              HAPPEN.contains(head.lemma())
                  || governors.light(head.lemma()).isPresent()
                  || tree.dependents(head, "xcomp").anyMatch(x -> HAPPEN.contains(x.lemma()));
          if (node.relation().equals("nsubj:pass")) {
            Effect effect = governors.complement(head.lemma(), "verb");
            apply(happening ? effect : new Effect(effect.modality(), false));
          } else if (head.upos() == Upos.ADJ) {
            apply(complementEffect(head)); // "an attack is unlikely"
          } else if (happening && head.upos() != Upos.VERB && !head.lemma().equals("be")) {
            apply(new Effect(complementEffect(head).modality(), false));
          }
          yield happening;
        }
        default -> false;
      };
    }

    // "has yet to speak"
    private boolean isYet(Token verb) {
      return Set.of("have", "be").contains(verb.lemma())
          && tree.dependents(verb, "advmod").anyMatch(t -> Tree.lower(t).equals("yet"));
    }

    // "denied the charge that it arms rebels": the arming is denied.
    private boolean isDenied(Token clause, Token noun) {
      return tree.dependents(clause, "mark").anyMatch(m -> Tree.lower(m).equals("that"))
          && noun.is("obj")
          && tree.head(noun)
              .filter(v -> governors.reports(v.lemma(), "verb") && complementEffect(v).negates())
              .isPresent();
    }

    // "would defend its rights and urged": what is past is not under the auxiliary.
    private boolean isBare(Token verb) {
      return Tree.lower(verb).equals(verb.lemma());
    }

    // "did not attack but helped", "neither condemned nor praised": the second is told anew.
    private boolean contrasts(Token conjunct) {
      return tree.dependents(conjunct, "cc").anyMatch(c -> ANEW.contains(Tree.lower(c)));
    }

    private String label(Token node) {
      int colon = node.relation().indexOf(':');
      return colon < 0 ? node.relation() : node.relation().substring(0, colon);
    }

    private Optional<Governors.Light> lightOf(Token node, Token verb) {
      String words =
          node.is("obl")
              ? verb.lemma() + " " + tree.preposition(node)
              : tree.particle(verb).map(p -> verb.lemma() + " " + p).orElse(verb.lemma());
      return governors.light(words).or(() -> governors.light(verb.lemma()));
    }

    private Effect complementEffect(Token head) {
      if (head.upos() == Upos.VERB || head.upos() == Upos.AUX) {
        String phrasal = tree.particle(head).map(p -> head.lemma() + " " + p).orElse(head.lemma());
        Effect effect = governors.complement(phrasal, "verb");
        return effect.equals(Effect.NONE) ? governors.complement(head.lemma(), "verb") : effect;
      }
      return governors.complement(head.lemma(), head.upos() == Upos.ADJ ? "adj" : "noun");
    }

    // "accused of attacking" is told as done; "prevented from attacking" is not.
    private Effect gerundEffect(Token head) {
      Effect effect = complementEffect(head);
      return effect.negates() ? effect : Effect.NONE;
    }

    // "will go on with his tour, flying to Japan": what accompanies a plan is planned.
    private boolean isParticiple(Token node) {
      return Tree.lower(node).endsWith("ing")
          && !hasPreposition(node)
          && tree.dependents(node, "nsubj").findAny().isEmpty();
    }

    private boolean hasPreposition(Token node) {
      return tree.dependents(node).stream()
          .anyMatch(t -> (t.is("case") || t.is("mark")) && t.index() < node.index());
    }

    private void clause(Token node, Token head) {
      boolean said = governors.reports(head.lemma(), "verb");
      Effect effect = complementEffect(head);
      if (!said) {
        apply(isPerfect(node) ? new Effect(Optional.empty(), effect.negates()) : effect);
      } else {
        negated ^= effect.negates();
      }
      if (tree.dependents(node, "nsubj").findAny().isEmpty() && !said) {
        negated ^= tree.isNegated(head);
      }
    }

    // "swore that they had never met": what has been is no plan.
    private boolean isPerfect(Token verb) {
      return tree.dependents(verb, "aux").anyMatch(a -> a.lemma().equals("have"))
          && tree.dependents(verb, "aux")
              .allMatch(a -> governors.auxiliary(Tree.lower(a)).equals(Effect.NONE));
    }

    private boolean phrase(Token node, Token head) {
      if (BEFORE.contains(tree.preposition(node))) {
        future = true;
        return false;
      }
      if (tree.preposition(node).equals("without")) {
        negated ^= true;
        return false;
      }
      if (governors.alleges(head.lemma())) {
        return false; // "accused of an attack" is told as done
      }
      Effect effect = complementEffect(head);
      if (effect.equals(Effect.NONE) || (node.is("nmod") && head.upos() == Upos.VERB)) {
        return false;
      }
      apply(node.is("nmod") ? effect : new Effect(effect.modality(), false));
      return node.is("nmod");
    }
  }
}
