package entente.annotate;

import entente.core.Mention;
import entente.core.NameType;
import entente.core.Sentence;
import entente.core.Span;
import entente.core.Token;
import entente.core.Upos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds in a sentence the noun phrases that can name an actor, and the nationalities and names that
 * qualify another noun. Each conjunct, possessor and apposition after a comma is a mention of its
 * own. Times are none.
 */
final class MentionFinder {
  private static final Set<String> PRONOUNS =
      Set.of(
          ("i me my mine you your yours he him his she her hers it its we us our ours they them their theirs"
                  + " himself herself itself ourselves themselves")
              .split(" "));
  private static final Set<String> TIMES =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
                  + " august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct."
                  + " nov. dec. a.m. p.m. gmt")
              .split(" "));

  /** The most tokens of a stock exchange's mark on either side of one. */
  private static final int TICKER = 3;

  private static final Set<String> PARTS = Set.of("flat", "compound", "nmod:desc", "goeswith");

  private final Sentence sentence;
  private final List<Reading.Name> names;
  private final NounPhrases phrases;

  private MentionFinder(Sentence sentence, List<Reading.Name> names) {
    this.sentence = sentence;
    this.names = WholeNames.of(sentence, names);
    this.phrases = new NounPhrases(sentence, this.names);
  }

  /** In text order; one lies within another or beside it. */
  static List<Mention> mentions(Sentence sentence, List<Reading.Name> names) {
    MentionFinder finder = new MentionFinder(sentence, names);
    List<Mention> mentions = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      finder.mention(token).ifPresent(mentions::add);
    }
    return nested(mentions);
  }

  private Optional<Mention> mention(Token token) {
    if (isTime(token) || isPartOfNationality(token) || isTicker(token)) {
      return Optional.empty();
    }
    if (token.upos() == Upos.PRON) {
      return PRONOUNS.contains(token.lemma()) && !token.is("expl")
          ? Optional.of(mention(only(token), Mention.Kind.PRONOUN, Optional.empty()))
          : Optional.empty();
    }
    if (qualifies(token)) {
      return Optional.of(qualifier(token));
    }
    if (!phrases.heads(token) || isPart(token)) {
      return Nationality.is(token) && !isModifier(token)
          ? Optional.of(mention(phrases.phrase(token), Mention.Kind.NOMINAL, Optional.empty()))
          : Optional.empty();
    }
    NounPhrases.Phrase phrase = phrases.phrase(token);
    Optional<Mention.Name> name = name(phrase);
    Mention.Kind kind = name.isPresent() ? Mention.Kind.NAME : Mention.Kind.NOMINAL;
    return Optional.of(mention(phrase, kind, name));
  }

  private boolean isTime(Token token) {
    return TIMES.contains(token.lemma()) && phrases.name(token).isEmpty();
  }

  /** Whether it is a mark of the stock exchange in brackets: "Fiat <FIA.MI>". */
  private boolean isTicker(Token token) {
    int first = token.index();
    int end = token.index() + 1;
    while (first > 0 && isMark(first - 1) && token.index() - first < TICKER) {
      first--;
    }
    while (end < sentence.size() && isMark(end) && end - token.index() < TICKER) {
      end++;
    }
    return isMark(token.index())
        && first > 0
        && end < sentence.size()
        && sentence.token(first - 1).text().equals("<")
        && sentence.token(end).text().equals(">");
  }

  private boolean isMark(int token) {
    return sentence.token(token).text().chars().allMatch(c -> c == '.' || Character.isUpperCase(c));
  }

  /** Whether it is "North" in "North Korean". */
  private boolean isPartOfNationality(Token token) {
    return isModifier(token)
        && !isHyphenated(token.index())
        && sentence.head(token).filter(Nationality::is).isPresent();
  }

  /** Whether it is "Armenian" in "Armenian-Turkish". */
  private boolean isHyphenated(int token) {
    return token >= 0
        && token + 1 < sentence.size()
        && sentence.token(token + 1).text().equals("-")
        && Nationality.is(sentence.token(token));
  }

  private static NounPhrases.Phrase only(Token token) {
    return new NounPhrases.Phrase(token.index(), token.index(), token.index() + 1);
  }

  /** Whether a name or nationality stands before another noun as an adjective does. */
  private boolean qualifies(Token token) {
    Optional<Token> head = sentence.head(token);
    if (head.isEmpty() || head.get().index() < token.index() || !isModifier(token)) {
      return false;
    }
    boolean ofName = head.get().upos() == Upos.PROPN;
    Optional<Reading.Name> name = phrases.name(token);
    if (name.isPresent() && name.equals(phrases.name(head.get()))) {
      return !ofName && token.upos() == Upos.PROPN;
    }
    return name.map(n -> phrases.top(n) == token.index())
            .orElse(
                Nationality.is(token)
                    || (token.upos() == Upos.PROPN && (!ofName || isAcronymOf(token, head.get()))))
        && !isNextTo(token, sentence.token(token.index() + 1));
  }

  /** Whether capitals stand before another kind of word: "UN" before "Secretary". */
  private static boolean isAcronymOf(Token token, Token head) {
    return CaseShape.of(token.text()) == CaseShape.UPPER
        && CaseShape.of(head.text()) != CaseShape.UPPER;
  }

  private static boolean isModifier(Token token) {
    return token.is("amod")
        || token.is("compound")
        || token.relation().equals("nmod:desc")
        || token.relation().equals("nmod:unmarked");
  }

  private Mention qualifier(Token token) {
    NounPhrases.Phrase whole = phrases.phrase(token);
    int first = isHyphenated(token.index() - 2) ? token.index() : afterPossessor(whole);
    while (first > 0 && isNextTo(sentence.token(first - 1), token)) {
      first--;
    }
    NounPhrases.Phrase phrase = new NounPhrases.Phrase(token.index(), first, whole.end());
    return mention(phrase, Mention.Kind.ADJECTIVE, name(phrase));
  }

  /**
   * Whether both are proper nouns that stand side by side before one head: "Boko Haram members".
   */
  private boolean isNextTo(Token before, Token token) {
    return before.upos() == Upos.PROPN
        && token.upos() == Upos.PROPN
        && before.head() == token.head()
        && isModifier(before)
        && phrases.name(before).equals(phrases.name(token));
  }

  /**
   * Whether the token belongs to the phrase of another: a title, a first name, "oil" of "oil firm".
   */
  private boolean isPart(Token token) {
    return sentence
        .head(token)
        .filter(head -> phrases.heads(head) || head.upos() == Upos.PROPN)
        .map(phrases::phrase)
        .filter(phrase -> PARTS.contains(token.relation()) || token.index() > phrase.head())
        .filter(phrase -> phrase.first() <= token.index() && token.index() < phrase.end())
        .isPresent();
  }

  private Mention mention(
      NounPhrases.Phrase phrase, Mention.Kind kind, Optional<Mention.Name> name) {
    return new Mention(
        sentence.index(),
        phrase.head(),
        phrase.first(),
        phrase.end(),
        span(phrase.first(), phrase.end()),
        kind,
        name);
  }

  private Span span(int first, int end) {
    return sentence.token(first).span().union(sentence.token(end - 1).span());
  }

  /** The name that a phrase is about: one that its head or the words beside it stand in. */
  private Optional<Mention.Name> name(NounPhrases.Phrase phrase) {
    int first = afterPossessor(phrase);
    return names.stream()
        .filter(n -> first <= n.first() && n.end() <= phrase.end() && isCore(n, phrase))
        .max(Comparator.comparing((Reading.Name n) -> n.type() == NameType.PERSON))
        .map(n -> new Mention.Name(n.type(), n.first(), n.end(), span(n.first(), n.end())))
        .or(() -> missedName(phrase, first));
  }

  /** Whether a name is what the phrase is about, not what qualifies it: no "Russia-backed". */
  private boolean isCore(Reading.Name name, NounPhrases.Phrase phrase) {
    Token top = sentence.token(phrases.top(name));
    boolean close = top.index() >= phrase.head() || top.head() == phrase.head();
    return close && !(isModifier(top) && qualifies(top));
  }

  /** Where the words begin that follow the last possessive mark before the head. */
  private int afterPossessor(NounPhrases.Phrase phrase) {
    return IntStream.range(phrase.first(), phrase.head())
        .filter(i -> isPossessor(sentence.token(i)))
        .map(i -> i + 1)
        .max()
        .orElse(phrase.first());
  }

  private static boolean isPossessor(Token token) {
    return token.is("case") && token.upos() == Upos.PART;
  }

  /** The proper nouns around a head that the reader did not take for a name. */
  private Optional<Mention.Name> missedName(NounPhrases.Phrase phrase, int first) {
    int head = phrase.head();
    if (sentence.token(head).upos() != Upos.PROPN || MissedNames.isRole(sentence.token(head))) {
      return Optional.empty();
    }
    int start = head;
    while (start > first && belongs(start - 1, start - 2, first - 1)) {
      start--;
    }
    int end = head + 1;
    while (end < phrase.end() && belongs(end, end + 1, phrase.end())) {
      end++;
    }
    return Optional.of(
        new Mention.Name(MissedNames.type(sentence, start, end), start, end, span(start, end)));
  }

  /** Whether a token is proper, or a hyphen before a proper one further on: "al-Qaeda". */
  private boolean belongs(int index, int next, int limit) {
    return isProper(sentence.token(index))
        || (sentence.token(index).text().equals("-")
            && next != limit
            && isProper(sentence.token(next)));
  }

  /** A proper noun, or another word whose capital is not its sentence's. */
  private static boolean isProper(Token token) {
    return token.upos() == Upos.PROPN
        || (token.index() > 0 && Character.isUpperCase(token.text().codePointAt(0)));
  }

  /** Drops what is said twice, or lies across a longer one. */
  private static List<Mention> nested(List<Mention> mentions) {
    List<Mention> kept = new ArrayList<>();
    mentions.stream()
        .sorted(Comparator.comparingInt((Mention m) -> m.first() - m.end()))
        .filter(m -> kept.stream().noneMatch(k -> repeats(k, m) || crosses(k, m)))
        .forEachOrdered(kept::add);
    kept.sort(Comparator.comparingInt(Mention::first).thenComparing(m -> -m.end()));
    return kept;
  }

  /** Whether {@code other} is the same words as {@code one}, or only the name in it. */
  private static boolean repeats(Mention one, Mention other) {
    return one.span().equals(other.span())
        || (other.kind() == Mention.Kind.NAME
            && one.name().filter(name -> name.span().covers(other.span())).isPresent());
  }

  private static boolean crosses(Mention one, Mention other) {
    return one.span().overlaps(other.span())
        && !one.span().covers(other.span())
        && !other.span().covers(one.span());
  }
}
