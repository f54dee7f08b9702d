package entente.annotate;

import entente.core.Token;
import entente.core.Upos;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an attribute of a participle that the tree takes for a verb with an object: in "hosted
 * visiting President Stubb" it is Stubb who is hosted, and nobody visits Stubb.
 */
final class Attributes {
  private static final Set<String> PARTICIPLES =
      Set.of(
          "visiting",
          "touring",
          "outgoing",
          "incoming",
          "ruling",
          "governing",
          "striking",
          "protesting",
          "retiring",
          "invading",
          "advancing",
          "occupying");

  private final List<Token> tokens;

  private Attributes(List<Token> tokens) {
    this.tokens = new ArrayList<>(tokens);
  }

  static List<Token> mend(List<Token> tokens) {
    Attributes attributes = new Attributes(tokens);
    tokens.stream().filter(Attributes::isCandidate).forEach(attributes::mend);
    return attributes.tokens;
  }

  private static boolean isCandidate(Token token) {
    return token.upos() == Upos.VERB
        && token.head() != Token.ROOT
        && PARTICIPLES.contains(token.text().toLowerCase(Locale.ROOT));
  }

  private void mend(Token participle) {
    Optional<Token> noun = dependent(participle.index(), "obj");
    boolean by = follows(participle, "by");
    if (noun.isEmpty()
        || !opens(participle.index(), noun.get())
        || !(by || stands(participle, participle.head()))) {
      return;
    }
    int head = noun.get().index();
    String relation = by ? "obl" : "obj";
    for (Token token : List.copyOf(tokens)) {
      if (token.head() == participle.index() && token.index() != head) {
        boolean marks = token.is("mark") && token.index() == participle.index() - 1;
        hang(token, marks ? head : participle.head(), marks ? "case" : token.relation());
      }
    }
    hang(noun.get(), participle.head(), relation);
    hang(participle, head, "amod");
  }

  /** Whether nothing but words of the noun's own stand between, and no article: "ruling [the]". */
  private boolean opens(int participle, Token noun) {
    return noun.index() > participle
        && tokens.subList(participle + 1, noun.index()).stream()
            .noneMatch(t -> t.upos() == Upos.DET || t.upos() == Upos.PRON || t.upos() == Upos.ADP);
  }

  /** Whether the participle stands right behind a verb that lacks an object. */
  private boolean stands(Token participle, int verb) {
    return verb == participle.index() - 1
        && tokens.get(verb).upos() == Upos.VERB
        && dependent(verb, "obj").isEmpty();
  }

  private boolean follows(Token participle, String word) {
    int before = participle.index() - 1;
    return before >= 0 && tokens.get(before).text().equals(word);
  }

  private Optional<Token> dependent(int head, String relation) {
    return tokens.stream().filter(t -> t.head() == head && t.is(relation)).findFirst();
  }

  private void hang(Token token, int head, String relation) {
    Upos upos = relation.equals("amod") ? Upos.ADJ : token.upos();
    tokens.set(
        token.index(),
        new Token(token.index(), token.span(), token.text(), token.lemma(), upos, head, relation));
  }
}
