package entente.extract;

import entente.core.Sentence;
import entente.core.Token;
import entente.core.Upos;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A read sentence with its dependents at hand, and the questions that every pattern asks of it: who
 * is the subject of this verb, which preposition opens this phrase, is this a passive.
 */
final class Tree {
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "neither", "nor", "hardly", "scarcely");

  /** Verbs whose infinitive shares their subject even where they have an object. */
  private static final Set<String> SUBJECT_CONTROL = Set.of("promise", "threaten", "vow", "use");

  /** Verbs that tell somebody behind a preposition what to do, and these prepositions. */
  private static final Set<String> ADDRESSING =
      Set.of(
          "appeal", "bank", "beckon", "call", "count", "depend", "lean", "look", "plead", "press",
          "prevail", "rely", "shout", "signal", "trust", "wait");

  private static final Set<String> ADDRESS = Set.of("on", "upon", "to", "with", "for", "at", "in");

  /** What opens the deed of someone who is accused, stopped or forgiven. */
  private static final Set<String> BLAMES = Set.of("of", "for", "from", "into", "with");

  static final Set<String> QUANTITIES =
      Set.of(
          "dozen",
          "score",
          "hundred",
          "thousand",
          "million",
          "billion",
          "ton",
          "tonne",
          "couple",
          "handful",
          "number",
          "series",
          "lot",
          "most",
          "some",
          "many",
          "several",
          "all",
          "both",
          "each",
          "none",
          "half",
          "rest",
          "whole",
          "bulk",
          "part",
          "majority",
          "any",
          "few");

  /** What speaks for whoever wrote it. */
  private static final Set<String> WRITTEN =
      Set.of(
          "statement",
          "letter",
          "resolution",
          "communique",
          "declaration",
          "message",
          "report",
          "note",
          "motion",
          "petition",
          "article",
          "speech",
          "tweet");

  private final Sentence sentence;
  private final List<List<Token>> dependents;

  Tree(Sentence sentence) {
    this.sentence = sentence;
    this.dependents = new ArrayList<>(Collections.nCopies(sentence.size(), List.of()));
    for (Token token : sentence.tokens()) {
      if (token.head() != Token.ROOT) {
        if (dependents.get(token.head()).isEmpty()) {
          dependents.set(token.head(), new ArrayList<>());
        }
        dependents.get(token.head()).add(token);
      }
    }
  }

  Sentence sentence() {
    return sentence;
  }

  List<Token> dependents(Token token) {
    return dependents.get(token.index());
  }

  Stream<Token> dependents(Token token, String label) {
    return dependents(token).stream().filter(t -> t.is(label));
  }

  Optional<Token> dependent(Token token, String label) {
    return dependents(token, label).findFirst();
  }

  Optional<Token> head(Token token) {
    return sentence.head(token);
  }

  /** {@code token} and everything below it, in text order. */
  List<Token> subtree(Token token) {
    List<Token> all = new ArrayList<>();
    collect(token, all);
    Collections.sort(all, Comparator.comparingInt(Token::index));
    return all;
  }

  /**
   * Phrases right behind a noun that the tree hangs on its verb: "ignored a warning [from
   * Beijing]", "withdrew under pressure [from Beijing]".
   */
  Stream<Token> strays(Token noun) {
    return noun.is("obj") || noun.is("obl")
        ? head(noun).stream()
            .flatMap(v -> dependents(v, "obl"))
            .filter(t -> Set.of("from", "by").contains(preposition(t)))
            .filter(t -> dependents(t, "case").anyMatch(c -> c.index() == noun.index() + 1))
        : Stream.empty();
  }

  /** A word and what it counts: "hundreds", "thousands", "troops" in "hundreds of thousands of". */
  Stream<Token> counted(Token token) {
    return QUANTITIES.contains(token.lemma()) || token.upos() == Upos.NUM
        ? Stream.concat(
            Stream.of(token),
            dependents(token, "nmod")
                .filter(t -> preposition(t).equals("of"))
                .flatMap(this::counted))
        : Stream.of(token);
  }

  /** The words below {@code token} without the clauses that only stand beside it. */
  Stream<Token> ownWords(Token token) {
    return Stream.concat(
        Stream.of(token),
        dependents(token).stream().filter(t -> !isBeside(t)).flatMap(this::ownWords));
  }

  private static boolean isBeside(Token token) {
    return token.is("parataxis")
        || token.relation().equals("acl:relcl")
        || (token.is("conj") && token.upos() == Upos.VERB);
  }

  private void collect(Token token, List<Token> into) {
    into.add(token);
    dependents(token).forEach(t -> collect(t, into));
  }

  /** {@code token} and what is coordinated with it, in text order: "France", "Germany". */
  List<Token> conjuncts(Token token) {
    List<Token> all = new ArrayList<>();
    all.add(token);
    dependents(token, "conj")
        .filter(t -> t.upos() != Upos.VERB && !isExcluded(t))
        .forEach(all::add);
    return all;
  }

  // "Ankara, not Athens": named only to be left out.
  private boolean isExcluded(Token conjunct) {
    return dependents(conjunct).stream()
        .anyMatch(t -> t.index() < conjunct.index() && t.lemma().equals("not"));
  }

  /** The preposition that opens the phrase of {@code token}: "on", "because of"; empty if none. */
  String preposition(Token token) {
    return dependents(token, "case")
        .filter(t -> !t.lemma().startsWith("'") && !t.text().equals("’s") && !t.text().equals("’"))
        .findFirst()
        .map(this::fixed)
        .orElseGet(() -> token.is("conj") ? head(token).map(this::preposition).orElse("") : "");
  }

  /** A word with the rest of its fixed expression, in lower case: "according to". */
  String fixed(Token token) {
    StringBuilder words = new StringBuilder(lower(token));
    dependents(token, "fixed").forEach(t -> words.append(' ').append(lower(t)));
    return words.toString();
  }

  static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  /** The particle of a verb: "out" in "lashed out"; empty if it has none. */
  Optional<String> particle(Token verb) {
    return dependents(verb, "compound:prt").findFirst().map(Tree::lower);
  }

  /** Whether {@code particle} stands with the verb, in whatever way the tree has attached it. */
  boolean hasParticle(Token verb, String particle) {
    return Stream.concat(
            dependents(verb).stream(),
            dependents(verb, "obl").flatMap(o -> particleOf(verb, o).stream()))
        .anyMatch(
            t ->
                lower(t).equals(particle)
                    && (t.is("compound")
                        || t.is("advmod")
                        || t.is("case")
                        || t.is("mark")
                        || t.is("obl")));
  }

  // "handed it over to", "took in refugees": the tree may give the particle to the phrase.
  private Optional<Token> particleOf(Token verb, Token phrase) {
    List<Token> cases = dependents(phrase, "case").toList();
    return cases.stream()
        .findFirst()
        .filter(first -> cases.size() > 1 || first.index() == verb.index() + 1);
  }

  /** Who stands before a participle, joined by a hyphen: "[Iran]-backed militias". */
  Optional<Token> joined(Token participle) {
    return participle.is("amod") && participle.upos() == Upos.VERB
        ? dependents(participle).stream()
            .filter(t -> t.index() == participle.index() - 2)
            .filter(t -> sentence.token(participle.index() - 1).text().equals("-"))
            .findFirst()
        : Optional.empty();
  }

  /** Whether the verb stands in the passive: its surface subject suffers what it says. */
  boolean isPassive(Token verb) {
    if (joined(verb).isPresent()) {
      return true;
    }
    if (dependent(verb, "aux:pass").isPresent() || dependent(verb, "nsubj:pass").isPresent()) {
      return true;
    }
    if (isParticipleOfNoun(verb)) {
      return !lower(verb).endsWith("ing") && !isInfinitive(verb);
    }
    if (verb.is("advcl") && dependent(verb, "nsubj").isEmpty()) {
      return looksPast(verb) && dependent(verb, "obj").isEmpty() && !hasAuxiliary(verb);
    }
    return verb.is("conj")
        && !hasAuxiliary(verb)
        && dependent(verb, "nsubj").isEmpty()
        && looksPast(verb)
        && dependent(verb, "obj").isEmpty()
        && head(verb).filter(h -> h.upos() == Upos.VERB && isPassive(h)).isPresent();
  }

  /** Whether an auxiliary says so: "was arrested". */
  boolean hasPassive(Token verb) {
    return dependent(verb, "aux:pass").isPresent() || isParticipleOfNoun(verb);
  }

  /** Who does what the verb says: its subject, or the agent of a passive. */
  Optional<Token> doer(Token verb) {
    return isPassive(verb)
        ? VerbPattern.obliques(this, verb, "by").stream().findFirst()
        : surfaceSubject(verb);
  }

  private boolean isParticipleOfNoun(Token verb) {
    return verb.is("acl")
        && !verb.relation().equals("acl:relcl")
        && dependent(verb, "nsubj").isEmpty();
  }

  private boolean hasAuxiliary(Token verb) {
    return dependent(verb, "aux").isPresent();
  }

  private static boolean looksPast(Token verb) {
    String form = lower(verb);
    return !form.endsWith("ing") && !form.equals(verb.lemma());
  }

  /** The future of headlines: "France to recognise Palestine". */
  boolean isHeadline(Token verb) {
    return isInfinitive(verb)
        && (head(verb).isEmpty() ? dependent(verb, "nsubj").isPresent() : isTopNoun(verb));
  }

  private boolean isTopNoun(Token verb) {
    return verb.is("acl")
        && head(verb).filter(n -> n.upos() == Upos.PROPN && head(n).isEmpty()).isPresent();
  }

  boolean isInfinitive(Token verb) {
    return dependents(verb, "mark").anyMatch(t -> lower(t).equals("to"));
  }

  /**
   * The subject of a verb as it stands in the sentence, its own or one that it shares with the verb
   * above it: coordinated, controlling, or the noun that it qualifies.
   */
  Optional<Token> surfaceSubject(Token verb) {
    return surfaceSubject(verb, sentence.size());
  }

  private Optional<Token> surfaceSubject(Token verb, int steps) {
    Optional<Token> own =
        dependents(verb).stream()
            .filter(t -> t.is("nsubj") || t.is("nsubj:pass") || t.is("csubj"))
            .min(Comparator.comparing(t -> dependent(t, "case").isPresent()));
    if (own.isPresent()) {
      return own.map(t -> antecedent(t, verb));
    }
    Optional<Token> above = head(verb);
    if (above.isEmpty() || steps == 0) {
      return Optional.empty();
    }
    Token head = above.get();
    if (verb.is("conj") || isNext(verb, head)) {
      return surfaceSubject(head, steps - 1);
    }
    if (verb.is("xcomp")) {
      return controller(head, steps);
    }
    if (verb.is("advcl")) {
      return isFinite(verb) ? Optional.empty() : adverbialSubject(verb, head, steps);
    }
    if (joined(verb).isPresent()) {
      return Optional.of(head);
    }
    if (verb.is("acl")) {
      if (verb.relation().equals("acl:relcl")) {
        return Optional.of(head);
      }
      if (isLoose(verb, head)) {
        return clause(head).flatMap(c -> surfaceSubject(c, steps - 1));
      }
      if (isHeadline(verb)) {
        return Optional.of(head);
      }
      return isInfinitive(verb) ? intender(head, steps) : participant(verb, head, steps);
    }
    if (isComplementWithoutSubject(verb)) {
      return surfaceSubject(head, steps - 1);
    }
    return Optional.empty();
  }

  // "thanked Tusk, criticised Orban and left", "Milei rebukes Lula, thanks Bukele".
  private boolean isNext(Token verb, Token head) {
    return verb.is("parataxis")
        && verb.upos() == Upos.VERB
        && verb.index() > head.index()
        && commaBefore(verb)
        && !hasAuxiliary(verb);
  }

  // "denied attacking", "means to send": whoever denies or means it.
  private boolean isComplementWithoutSubject(Token verb) {
    return verb.is("ccomp")
        && (isInfinitive(verb) || lower(verb).endsWith("ing"))
        && !hasAuxiliary(verb);
  }

  // "accused Iran of arming rebels": Iran arms; "told them to leave, accusing Iran": who told
  // accuses.
  private Optional<Token> adverbialSubject(Token verb, Token head, int steps) {
    if (dependents(verb).stream().anyMatch(t -> BLAMES.contains(lower(t)) && isOpening(t))) {
      return controller(head, steps);
    }
    if (lower(verb).endsWith("ing")
        && dependents(verb, "mark").anyMatch(t -> t.lemma().equals("as"))) {
      return controller(head, steps); // "quoted Oslo as saying"
    }
    Optional<Token> told =
        isInfinitive(verb) && !commaBefore(verb) ? addressee(head) : Optional.empty();
    if (told.isPresent()) {
      return told;
    }
    Token main = head;
    while (main.is("xcomp") && commaBefore(verb) && head(main).isPresent()) {
      main = head(main).orElseThrow();
    }
    return surfaceSubject(main, steps - 1);
  }

  // "Dugin's words mark a departure from his support, dubbing him mad": behind a comma and with an
  // object of its own, a participle speaks of the sentence's subject, whatever noun stands last.
  private boolean isLoose(Token verb, Token noun) {
    return lower(verb).endsWith("ing")
        && commaBefore(verb)
        && (noun.is("obj") || noun.is("obl") || noun.is("nmod"))
        && verb.index() - noun.index() > 2
        && dependent(verb, "obj").isPresent();
  }

  private static boolean isOpening(Token token) {
    return token.is("mark") || token.is("case");
  }

  /** Whether a comma stands right before a word: "left[,] denying". */
  boolean isBehindComma(Token verb) {
    return commaBefore(verb);
  }

  private boolean commaBefore(Token verb) {
    int before = verb.index() - 1;
    // "left, instead urging": an adverb may stand between.
    if (before > 0 && sentence.token(before).upos() == Upos.ADV) {
      before--;
    }
    return before >= 0 && sentence.token(before).text().equals(",");
  }

  private boolean isFinite(Token verb) {
    return !lower(verb).endsWith("ing")
        && !isInfinitive(verb)
        && dependents(verb, "aux").noneMatch(a -> lower(a).endsWith("ing"))
        && (hasAuxiliary(verb) || dependent(verb, "mark").isPresent());
  }

  private Optional<Token> controller(Token governor, int steps) {
    if (!SUBJECT_CONTROL.contains(governor.lemma())) {
      Optional<Token> object =
          dependent(governor, "obj")
              .or(() -> dependent(governor, "iobj"))
              .filter(t -> !isPassive(governor));
      if (object.isPresent()) {
        return object;
      }
    }
    return addressee(governor).or(() -> surfaceSubject(governor, steps - 1));
  }

  // "called on [Oslo] to act", "appealed to the court to free them".
  private Optional<Token> addressee(Token governor) {
    return ADDRESSING.contains(governor.lemma())
        ? dependents(governor, "obl")
            .filter(t -> ADDRESS.contains(preposition(t)) && t.index() > governor.index())
            .findFirst()
        : Optional.empty();
  }

  // "issued a statement deploring": who issued it deplores.
  private Optional<Token> participant(Token verb, Token noun, int steps) {
    boolean written = WRITTEN.contains(noun.lemma()) && noun.is("obj") && !isPassive(verb);
    return written ? head(noun).flatMap(v -> surfaceSubject(v, steps - 1)) : Optional.of(noun);
  }

  /**
   * Who does what an infinitive after a noun says: "Iran's refusal to talk", "made a vow to fight".
   */
  private Optional<Token> intender(Token noun, int steps) {
    Optional<Token> possessor = dependent(noun, "nmod:poss");
    if (possessor.isPresent()) {
      return possessor;
    }
    return noun.is("obj")
        ? head(noun).flatMap(v -> surfaceSubject(v, steps - 1))
        : Optional.empty();
  }

  /** The noun that a relative pronoun stands for; the token itself if it is none. */
  Token antecedent(Token pronoun, Token verb) {
    if (pronoun.upos() == Upos.PRON && RELATIVES.contains(lower(pronoun))) {
      Token clause = verb;
      while (clause.is("conj") && head(clause).isPresent()) {
        clause = head(clause).orElseThrow();
      }
      // "It was Ankara that broke the truce": the tree hangs the clause on Ankara either way.
      if (clause.relation().endsWith("cl:relcl") || clause.relation().equals("acl")) {
        return head(clause).orElse(pronoun);
      }
    }
    return pronoun;
  }

  boolean isNegated(Token token) {
    return dependents(token).stream().anyMatch(t -> negates(t) || (t.is("nsubj") && isNone(t)));
  }

  private boolean negates(Token token) {
    boolean qualifies = token.is("advmod") || token.is("det") || token.is("cc") || token.is("aux");
    return qualifies
        && ((NEGATIONS.contains(lower(token)) && !followedBy(token, "only")) || isNoLonger(token));
  }

  private boolean isNoLonger(Token token) {
    return lower(token).equals("longer")
        && token.index() > 0
        && lower(sentence.token(token.index() - 1)).equals("no");
  }

  // "neither Brazil nor India", "no country".
  private boolean isNone(Token subject) {
    return Set.of("none", "nobody", "neither", "no-one").contains(lower(subject))
        || dependents(subject).stream()
            .filter(t -> t.index() < subject.index())
            .anyMatch(t -> Set.of("neither", "no", "none").contains(lower(t)));
  }

  private boolean followedBy(Token token, String word) {
    return token.index() + 1 < sentence.size()
        && lower(sentence.token(token.index() + 1)).equals(word);
  }

  /** The verb that {@code token} belongs to: itself, or the nearest verb above it. */
  Optional<Token> clause(Token token) {
    Optional<Token> here = Optional.of(token);
    for (int i = 0; i <= sentence.size() && here.isPresent(); i++) {
      if (here.get().upos() == Upos.VERB) {
        return here;
      }
      here = head(here.get());
    }
    return Optional.empty();
  }
}
