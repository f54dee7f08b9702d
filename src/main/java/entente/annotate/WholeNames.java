package entente.annotate;

import entente.core.NameType;
import entente.core.Sentence;
import entente.core.Token;
import entente.core.Upos;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Mends the ends of names. One that stops at a preposition ("Council of") goes on over the capitals
 * that follow ("Council of Foreign Ministers"), and a body's name takes in the capitals before it
 * that the reader missed; articles in front and prepositions and possessive marks left at the end
 * are none of it. Two names that the tree holds for one are one.
 */
final class WholeNames {
  private static final Set<Upos> LINKS = Set.of(Upos.ADP, Upos.CCONJ, Upos.DET);
  private static final Set<Upos> NEVER_LAST =
      Set.of(Upos.ADP, Upos.CCONJ, Upos.DET, Upos.PART, Upos.PUNCT);

  private final Sentence sentence;

  private WholeNames(Sentence sentence) {
    this.sentence = sentence;
  }

  /** In text order; none overlaps another. */
  static List<Reading.Name> of(Sentence sentence, List<Reading.Name> names) {
    WholeNames whole = new WholeNames(sentence);
    List<Reading.Name> mended = new ArrayList<>();
    int from = 0;
    for (Reading.Name name : whole.joined(names)) {
      Reading.Name one = whole.mend(name, from);
      if (one.first() >= from && one.first() < one.end()) {
        mended.add(one);
        from = one.end();
      }
    }
    return mended;
  }

  // "Israel Katz", "Jordan Bardella": the reader may take the first word for a country.
  private List<Reading.Name> joined(List<Reading.Name> names) {
    List<Reading.Name> joined = new ArrayList<>();
    for (Reading.Name name : names) {
      if (!joined.isEmpty() && isSurname(joined.getLast(), name)) {
        joined.add(new Reading.Name(NameType.PERSON, joined.removeLast().first(), name.end()));
      } else {
        joined.add(name);
      }
    }
    return joined;
  }

  private boolean isSurname(Reading.Name first, Reading.Name name) {
    Token token = sentence.token(name.first());
    return name.type() == NameType.PERSON
        && first.end() == name.first()
        && first.end() - first.first() == 1
        && token.head() == first.first()
        && token.is("flat");
  }

  /** The name, with what belongs to it from token {@code from} on. */
  private Reading.Name mend(Reading.Name name, int from) {
    int first = name.first();
    while (first < name.end() && is(first, Set.of(Upos.DET))) {
      first++;
    }
    if (name.type() == NameType.ORGANISATION) {
      while (first > from && begins(sentence.token(first - 1), name)) {
        first--;
      }
    }
    int end = name.end();
    if (is(end - 1, LINKS)) {
      while (end < sentence.size() && isCapital(sentence.token(end))) {
        end++;
      }
    }
    while (end > first && is(end - 1, NEVER_LAST) && !isCapital(sentence.token(end - 1))) {
      end--;
    }
    return new Reading.Name(name.type(), first, end);
  }

  /** Whether the token is a first word of the name that the reader missed: "Foreign" Office. */
  private boolean begins(Token token, Reading.Name name) {
    boolean joined = token.is("amod") || token.is("compound") || token.is("flat");
    return joined
        && token.head() < name.end()
        && token.head() > token.index()
        && isCapital(token)
        && (token.index() > 0 || token.upos() == Upos.PROPN)
        && !Nationality.is(token);
  }

  private boolean is(int index, Set<Upos> upos) {
    return upos.contains(sentence.token(index).upos());
  }

  private static boolean isCapital(Token token) {
    return Character.isUpperCase(token.text().codePointAt(0));
  }
}
