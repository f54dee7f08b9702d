package entente.link;

import entente.core.Actor;
import entente.core.Mention;
import entente.core.Sentence;
import entente.core.Token;
import entente.core.Upos;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says whom a pronoun means, where that is safe: the subject of its clause or of the clauses above
 * for a possessive, otherwise the one compatible subject, or the one compatible actor, of its
 * sentence so far or of the two before.
 */
final class PronounRule {
  private static final int REACH = 2;
  private static final Map<String, Gender> SINGULAR =
      Map.of(
          "he", Gender.MALE,
          "him", Gender.MALE,
          "his", Gender.MALE,
          "himself", Gender.MALE,
          "she", Gender.FEMALE,
          "her", Gender.FEMALE,
          "hers", Gender.FEMALE,
          "herself", Gender.FEMALE);
  private static final Set<String> PLURAL = Set.of("they", "them", "their", "theirs", "themselves");
  private static final Set<String> IRREGULAR = Set.of("people", "men", "women", "children");
  private static final Set<String> THING = Set.of("it", "its", "itself");
  private static final Set<String> PLACES =
      Set.of("in", "at", "near", "across", "around", "outside", "inside", "throughout");
  private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that");

  private final Reading reading;

  PronounRule(Reading reading) {
    this.reading = reading;
  }

  Optional<Found> link(Mention mention) {
    Sentence sentence = reading.sentence(mention);
    Token token = sentence.token(mention.head());
    String word = token.text().toLowerCase(Locale.ROOT);
    if (RELATIVE.contains(word)) {
      return antecedent(mention, sentence, token);
    }
    Optional<Predicate<Found>> asked = asked(word);
    if (asked.isEmpty() || token.is("expl")) {
      return Optional.empty();
    }
    Predicate<Found> fits = asked.orElseThrow();
    Optional<Token> above = subjectAbove(sentence, token);
    if (above.filter(subject -> isUnknown(sentence, subject, token)).isPresent()) {
      return Optional.empty();
    }
    return speaker(mention, sentence, token, fits)
        .or(() -> above.flatMap(t -> clauseSubject(mention, t, fits)))
        .or(() -> above.flatMap(t -> oneOfMany(mention, t, token)))
        .or(() -> subjectBelow(mention, sentence, token, fits))
        .or(() -> recent(mention, sentence, token, fits));
  }

  /** Whether the subject above is what the pronoun means, and yet nobody knows who that is. */
  private boolean isUnknown(Sentence sentence, Token subject, Token pronoun) {
    String word = lower(pronoun);
    String above = lower(subject);
    boolean unlinked = reading.at(sentence.index(), subject).isEmpty();
    boolean relative =
        RELATIVE.contains(above)
            && qualified(sentence, subject)
                .filter(noun -> mayBeMeant(sentence, noun, word))
                .isPresent();
    boolean alike =
        SINGULAR.containsKey(word)
            ? SINGULAR.get(word).equals(SINGULAR.get(above))
            : PLURAL.contains(word) && PLURAL.contains(above);
    boolean one = above.equals("one") && !PLURAL.contains(word);
    return relative
        || ((alike || one) && unlinked)
        || mayBeMeant(sentence, subject, word)
        || isTogether(sentence, subject, pronoun);
  }

  /** "MGM joined Paramount and Universal in their deal": not MGM's alone. */
  private boolean isTogether(Sentence sentence, Token subject, Token pronoun) {
    return PLURAL.contains(lower(pronoun))
        && reading.at(sentence.index(), subject).filter(this::isOneBody).isPresent()
        && sentence.tokens().subList(subject.index(), pronoun.index()).stream()
            .anyMatch(t -> t.is("conj") && sentence.head(t).filter(h -> h.is("obj")).isPresent());
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a noun is nobody who acts, and yet may be what the pronoun means: "the bill" before
   * "it", "the provisions" before "their".
   */
  private boolean mayBeMeant(Sentence sentence, Token noun, String pronoun) {
    boolean many = PLURAL.contains(pronoun);
    return (many || THING.contains(pronoun))
        && noun.upos() == Upos.NOUN
        && many == isPlural(noun)
        && reading.at(sentence.index(), noun).isEmpty();
  }

  private static boolean isAmong(Found found, List<Found> others) {
    return others.stream().anyMatch(f -> f.actor().id().equals(found.actor().id()));
  }

  private static boolean isPlural(Token noun) {
    String text = noun.text().toLowerCase(Locale.ROOT);
    return IRREGULAR.contains(text) || (text.endsWith("s") && !text.equals(noun.lemma()));
  }

  /** "he said" after "the minister said": whoever speaks goes on speaking. */
  private Optional<Found> speaker(
      Mention mention, Sentence sentence, Token pronoun, Predicate<Found> fits) {
    boolean speaks = sentence.head(pronoun).filter(v -> speaks(sentence, v)).isPresent();
    if (!pronoun.is("nsubj")
        || !speaks
        || !SINGULAR.containsKey(pronoun.text().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    for (int back = 1; back <= REACH && back <= mention.sentence(); back++) {
      int at = mention.sentence() - back;
      List<Found> speakers =
          reading.in(at).stream()
              .filter(f -> isSpeaker(reading.sentences().get(at), f) && fits.test(f))
              .toList();
      if (!speakers.isEmpty()) {
        return Optional.of(found(mention, speakers.getLast(), 0.85))
            .filter(f -> speakers.stream().map(Found::actor).distinct().count() == 1);
      }
    }
    return Optional.empty();
  }

  private boolean isSpeaker(Sentence sentence, Found found) {
    Token head = reading.head(found.mention());
    return head.is("nsubj") && sentence.head(head).filter(v -> speaks(sentence, v)).isPresent();
  }

  // "…, he said", "he said that …": the verb has a clause under it, or stands beside what is said.
  private static boolean speaks(Sentence sentence, Token verb) {
    boolean alone = verb.is("root") || verb.is("conj") || verb.is("parataxis");
    return verb.upos() == Upos.VERB
        && alone
        && (verb.is("parataxis") || sentence.dependent(verb, "ccomp").isPresent());
  }

  /** The noun that the clause of a relative pronoun hangs on. */
  private static Optional<Token> qualified(Sentence sentence, Token pronoun) {
    return Stream.concat(Stream.of(pronoun), sentence.ancestors(pronoun))
        .filter(t -> t.is("acl"))
        .findFirst()
        .flatMap(sentence::head);
  }

  /** "Putin, who": the noun that the relative clause hangs on. */
  private Optional<Found> antecedent(Mention mention, Sentence sentence, Token pronoun) {
    return qualified(sentence, pronoun)
        .flatMap(t -> reading.at(mention.sentence(), t))
        .filter(f -> !f.mention().equals(mention))
        .map(f -> found(mention, f, 0.85));
  }

  private Optional<Predicate<Found>> asked(String word) {
    if (SINGULAR.containsKey(word)) {
      Gender gender = SINGULAR.get(word);
      return Optional.of(f -> f.isPerson() && f.gender().map(gender::equals).orElse(true));
    }
    if (PLURAL.contains(word)) {
      return Optional.of(f -> isMany(f) && !(word.equals("them") && isOneBody(f)));
    }
    return THING.contains(word) ? Optional.of(PronounRule::isBody) : Optional.empty();
  }

  /** "A minister said he", "another bank said it": any of them. */
  private Optional<Found> oneOfMany(Mention mention, Token subject, Token pronoun) {
    boolean person = SINGULAR.containsKey(lower(pronoun));
    Actor.Kind kind = person ? Actor.Kind.PERSON : Actor.Kind.ORGANISATION;
    return person || (THING.contains(lower(pronoun)) && pronoun.is("nsubj"))
        ? reading
            .at(mention.sentence(), subject)
            .filter(f -> f.isBefore(mention) && f.mention().name().isEmpty() && isOne(f, kind))
            .map(f -> found(mention, f, 0.8))
        : Optional.empty();
  }

  /** "a soldier", who stands for his like. */
  private boolean isOne(Found found, Actor.Kind kind) {
    String head = lower(reading.head(found.mention()));
    return found.actor().kind() == Actor.Kind.GROUP
        && found
            .agent()
            .filter(a -> a.kind() == kind && a.sector().isPresent())
            .filter(a -> a.noun().endsWith(head))
            .isPresent();
  }

  /** A body, or a noun in the plural: "soldiers", but not "a soldier" who stands for his like. */
  private boolean isMany(Found found) {
    String head = reading.head(found.mention()).text().toLowerCase(Locale.ROOT);
    boolean plural =
        found
            .agent()
            .map(a -> a.kind() != Actor.Kind.PERSON || a.plural().endsWith(head))
            .orElse(head.endsWith("s") || Partitive.is(head));
    return switch (found.actor().kind()) {
      case GROUP -> plural;
      case COUNTRY -> isPeople(found);
      case ORGANISATION -> true;
      case PERSON, UNKNOWN -> false;
    };
  }

  /** A body is "they" as it acts, but hardly ever "them"; the Houthis may be. */
  private boolean isOneBody(Found found) {
    return found.actor().kind() == Actor.Kind.ORGANISATION
        && !reading.head(found.mention()).text().endsWith("s");
  }

  /** "the Japanese", but not "the United States". */
  private boolean isPeople(Found found) {
    Sentence sentence = reading.sentence(found.mention());
    Token head = reading.head(found.mention());
    boolean many =
        head.text().endsWith("s")
            || sentence.dependents(head, "det").anyMatch(t -> t.lemma().equals("the"));
    return many
        && reading.hits(reading.sentence(found.mention())).stream()
            .filter(h -> h.covers(found.mention().head()))
            .flatMap(h -> h.names().stream())
            .anyMatch(n -> n.is(Name.Sense.PEOPLE));
  }

  private static boolean isBody(Found found) {
    return found.actor().kind() == Actor.Kind.COUNTRY
        || found.actor().kind() == Actor.Kind.ORGANISATION;
  }

  /** "Trump praised his envoy", "Trump said he would": a subject above the pronoun. */
  private Optional<Found> clauseSubject(Mention mention, Token subject, Predicate<Found> fits) {
    return reading
        .at(mention.sentence(), subject)
        .filter(f -> fits.test(f) && f.isBefore(mention))
        .map(f -> found(mention, f, 0.8));
  }

  /** "Asked about his resignation, Funaro said": the subject that the clause waits for. */
  private Optional<Found> subjectBelow(
      Mention mention, Sentence sentence, Token pronoun, Predicate<Found> fits) {
    boolean told =
        reading.in(mention.sentence()).stream().anyMatch(f -> f.isBefore(mention) && fits.test(f));
    return told
        ? Optional.empty()
        : Stream.concat(Stream.of(pronoun), sentence.ancestors(pronoun))
            .filter(t -> t.is("advcl"))
            .flatMap(t -> sentence.head(t).stream())
            .flatMap(verb -> sentence.dependent(verb, "nsubj").stream())
            .filter(subject -> subject.index() > pronoun.index())
            .findFirst()
            .flatMap(subject -> reading.at(mention.sentence(), subject))
            .filter(fits)
            .map(f -> found(mention, f, 0.75));
  }

  private Optional<Token> subjectAbove(Sentence sentence, Token pronoun) {
    boolean within = pronoun.is("nmod:poss") || pronoun.text().endsWith("self");
    return sentence
        .ancestors(pronoun)
        .flatMap(t -> subject(sentence, t).stream())
        .distinct()
        .filter(subject -> subject.index() != pronoun.index())
        .skip(within || pronoun.is("nsubj") ? 0 : 1)
        .filter(subject -> subject.index() < pronoun.index())
        .findFirst();
  }

  /** Who does what {@code verb} says; in "urged Putin to end", Putin ends. */
  private static Optional<Token> subject(Sentence sentence, Token verb) {
    Optional<Token> controller =
        verb.is("xcomp")
            ? sentence.head(verb).flatMap(above -> sentence.dependent(above, "obj"))
            : Optional.empty();
    // "Canada's right to protect its identity", "Canadian claims that its …": Canada protects.
    Optional<Token> owner =
        verb.relation().equals("acl")
            ? sentence.head(verb).flatMap(noun -> owner(sentence, noun))
            : Optional.empty();
    return sentence.dependent(verb, "nsubj").or(() -> controller).or(() -> owner);
  }

  private static Optional<Token> owner(Sentence sentence, Token noun) {
    return sentence
        .dependent(noun, "nmod:poss")
        .or(
            () ->
                sentence
                    .dependents(noun, "amod")
                    .filter(t -> Words.capitalised(t.text()))
                    .findFirst());
  }

  private Optional<Found> recent(
      Mention mention, Sentence sentence, Token pronoun, Predicate<Found> fits) {
    Set<String> others = coArguments(mention, sentence, pronoun);
    String word = pronoun.text().toLowerCase(Locale.ROOT);
    for (int back = 0; back <= REACH && back <= mention.sentence(); back++) {
      List<Found> near =
          reading.in(mention.sentence() - back).stream()
              .filter(f -> f.isBefore(mention) && fits.test(f) && f.score() >= 0.5)
              .filter(f -> !others.contains(f.actor().id()))
              .filter(f -> f.mention().kind() != Mention.Kind.ADJECTIVE && !isPlace(f))
              .filter(f -> !isOvertaken(f, sentence, pronoun, word))
              .toList();
      List<Found> subjects = agreeing(word, near.stream().filter(this::isSubject).toList());
      if (PLURAL.contains(word) && hasManySubjects(mention.sentence() - back)) {
        return Optional.empty(); // "Funaro and Gros went … they": no one mention is both
      }
      // "It" and "they" are too often no actors at all to stand for anything but a subject.
      boolean strict = THING.contains(word) || PLURAL.contains(word);
      List<Found> candidates = subjects.isEmpty() && !strict ? near : subjects;
      // "Proxmire said Greenspan's hearing awaits his nomination": of two, the nearer one too.
      if (back == 0 && !strict && !near.isEmpty() && !isAmong(near.getLast(), candidates)) {
        return Optional.empty();
      }
      if (candidates.stream().map(f -> f.actor().id()).distinct().count() == 1) {
        return Optional.of(
            found(mention, candidates.getFirst(), back == 0 ? 0.7 : 0.75 - 0.1 * back));
      }
      // "for breaking its agreement with Oslo", of whomever the sentence speaks.
      boolean here = strict && back == 0;
      List<Found> fitting = agreeing(word, near);
      if (here && fitting.stream().map(f -> f.actor().id()).distinct().count() == 1) {
        return Optional.of(found(mention, fitting.getFirst(), 0.6));
      }
      if (!candidates.isEmpty() || (here && !near.isEmpty())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether another noun that the pronoun may mean stands between. */
  private boolean isOvertaken(Found found, Sentence sentence, Token pronoun, String word) {
    Sentence its = reading.sentence(found.mention());
    boolean here = its.index() == sentence.index();
    int first = here ? found.mention().end() : 0;
    boolean before =
        !here
            && pronoun.is("obj")
            && its.tokens().stream()
                .skip(found.mention().end())
                .anyMatch(t -> mayBeMeant(its, t, word));
    boolean between =
        first < pronoun.index()
            && sentence.tokens().subList(first, pronoun.index()).stream()
                .filter(t -> t.is("nsubj") || (here && pronoun.is("obj")))
                .filter(t -> !isOwner(found, sentence, t))
                .anyMatch(t -> mayBeMeant(sentence, t, word));
    return before || between;
  }

  /** "the judges' findings" may be told of before "they", who are still the judges. */
  private boolean isOwner(Found found, Sentence sentence, Token noun) {
    Token head = reading.head(found.mention());
    return found.mention().sentence() == sentence.index()
        && head.is("nmod:poss")
        && sentence.head(head).equals(Optional.of(noun));
  }

  private boolean hasManySubjects(int sentence) {
    return reading.in(sentence).stream()
        .filter(this::isSubject)
        .anyMatch(f -> reading.head(f.mention()).is("conj"));
  }

  /** Those who act on the pronoun: in "Putin met him" he is not Putin. */
  private Set<String> coArguments(Mention mention, Sentence sentence, Token pronoun) {
    if (pronoun.is("nsubj") || pronoun.is("nmod:poss")) {
      return Set.of();
    }
    return sentence
        .ancestors(pronoun)
        .flatMap(t -> subject(sentence, t).stream())
        .limit(1)
        .flatMap(t -> Stream.concat(Stream.of(t), owners(sentence, t)))
        .flatMap(t -> reading.at(mention.sentence(), t).stream())
        .map(f -> f.actor().id())
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  // "Putin's envoy met him": not Putin; but "his envoy praised him" may speak of one.
  private static Stream<Token> owners(Sentence sentence, Token noun) {
    return sentence.dependents(noun, "nmod:poss").filter(t -> t.upos() != Upos.PRON);
  }

  /** Where something happens: "in Lima". */
  private boolean isPlace(Found found) {
    return found.actor().kind() == Actor.Kind.COUNTRY
        && reading
            .sentence(found.mention())
            .dependents(reading.head(found.mention()), "case")
            .anyMatch(t -> PLACES.contains(t.lemma()));
  }

  /** Of those whom a plural may mean, the plurals, if there are any. */
  private List<Found> agreeing(String pronoun, List<Found> near) {
    List<Found> many =
        PLURAL.contains(pronoun)
            ? near.stream().filter(f -> f.actor().kind() == Actor.Kind.GROUP).toList()
            : List.of();
    return many.isEmpty() ? near : many;
  }

  private boolean isSubject(Found found) {
    Token head = reading.head(found.mention());
    return head.is("nsubj")
        || (head.is("conj")
            && reading.sentence(found.mention()).head(head).filter(t -> t.is("nsubj")).isPresent());
  }

  private static Found found(Mention mention, Found antecedent, double score) {
    return new Found(
        mention,
        antecedent.actor(),
        score * Math.min(1, antecedent.score() + 0.1),
        List.of(),
        antecedent.gender(),
        Optional.empty());
  }
}
