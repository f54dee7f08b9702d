package entente.link;

import entente.core.Actor;
import entente.core.Annotated;
import entente.core.Article;
import entente.core.Link;
import entente.core.Mention;
import entente.core.NameType;
import entente.core.PublicationDate;
import entente.core.Sentence;
import entente.core.Span;
import entente.core.Token;
import entente.core.Upos;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves a phrase without its parse: the noun before the first preposition or comma is taken for
 * its head, and then the rules are those of every article.
 */
final class Resolver {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:\\p{L}\\.){2,}|\\p{L}\\.(?=\\s)|['’]s\\b|[\\p{L}\\p{M}\\d&]+(?:['’](?!s\\b)[\\p{L}\\p{M}]+)*|[^\\s\\p{L}\\d]");
  private static final Set<String> BREAKS =
      Set.of(
          "of", "in", "from", "at", "to", "for", "on", "with", "against", "near", "by", "who",
          "which", "and", ",", ";", "(", "-", "–", "—");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "some", "several", "many");

  private final Catalogue catalogue;

  Resolver(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Optional<Actor> resolve(String text, Optional<LocalDate> date, Optional<String> context) {
    String whole = text + context.map(c -> "\n" + c).orElse("");
    Article article = Article.of("phrase", whole);
    if (date.isPresent()) {
      article =
          article.withDate(new PublicationDate(date.orElseThrow(), PublicationDate.Source.GIVEN));
    }
    List<Token> tokens = tokens(text, 0);
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(new Sentence(0, new Span(0, text.length()), tokens, true));
    context.ifPresent(
        c ->
            sentences.add(
                new Sentence(
                    1,
                    new Span(text.length() + 1, whole.length()),
                    tokens(c, text.length() + 1),
                    false)));
    Annotated annotated = new Annotated(article, sentences, mentions(sentences.getFirst()));
    Link link = new CatalogueLinker(catalogue).link(annotated).links().getFirst();
    return link instanceof Link.Known known ? Optional.of(known.actor()) : Optional.empty();
  }

  static List<Token> tokens(String text, int offset) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      Span span = new Span(offset + matcher.start(), offset + matcher.end());
      String word = matcher.group();
      String lower = word.toLowerCase(Locale.ROOT);
      tokens.add(new Token(tokens.size(), span, word, lower, Upos.X, Token.ROOT, "root"));
    }
    return tokens;
  }

  /** The phrase, and if it is a description, the names of people in it: "Trump administration". */
  private List<Mention> mentions(Sentence sentence) {
    List<Mention> mentions = new ArrayList<>(List.of(mention(sentence)));
    if (mentions.getFirst().kind() == Mention.Kind.NOMINAL) {
      catalogue.names().hits(sentence.tokens(), 0, sentence.size()).stream()
          .filter(h -> h.names().stream().anyMatch(n -> n.entry() instanceof Person))
          .map(h -> person(sentence, h))
          .forEach(mentions::add);
    }
    return mentions;
  }

  private static Mention person(Sentence sentence, Hit hit) {
    Span span = sentence.token(hit.first()).span().union(sentence.token(hit.end() - 1).span());
    Mention.Name name = new Mention.Name(NameType.PERSON, hit.first(), hit.end(), span);
    return new Mention(
        0, hit.end() - 1, hit.first(), hit.end(), span, Mention.Kind.NAME, Optional.of(name));
  }

  private Mention mention(Sentence sentence) {
    int first = start(sentence);
    Optional<Hit> whole = whole(sentence, first);
    int end = whole.map(Hit::end).orElse(core(sentence, first));
    int head = head(sentence, first, end);
    Optional<Agents.Found> noun =
        catalogue.agents().around(sentence.tokens(), head, first, sentence.size());
    boolean described =
        whole.isEmpty()
            && noun.filter(n -> n.end() > head && isCommon(sentence, n, head)).isPresent();
    if (described || isLower(sentence, first, end)) {
      return mention(sentence, head, Mention.Kind.NOMINAL, Optional.empty());
    }
    int nameFirst = whole.map(Hit::first).orElseGet(() -> nameFirst(sentence, first, end));
    return mention(
        sentence, end - 1, Mention.Kind.NAME, Optional.of(name(sentence, nameFirst, end)));
  }

  /** Past articles, and past "a group of". */
  private static int start(Sentence sentence) {
    int first = 0;
    while (first < sentence.size() - 1 && ARTICLES.contains(lower(sentence, first))) {
      first++;
    }
    boolean counted =
        first + 2 < sentence.size()
            && Partitive.is(lower(sentence, first))
            && lower(sentence, first + 1).equals("of");
    return counted ? first + 2 : first;
  }

  /**
   * A name of the catalogue that the phrase begins with, and that is all of it but a supplement.
   */
  private Optional<Hit> whole(Sentence sentence, int first) {
    return catalogue.names().hits(sentence.tokens(), first, sentence.size()).stream()
        .findFirst()
        .filter(h -> h.first() == first)
        .filter(h -> h.end() == sentence.size() || BREAKS.contains(lower(sentence, h.end())));
  }

  /** Where the part before the first preposition ends that is none of a name's or a title's. */
  private int core(Sentence sentence, int first) {
    int end =
        catalogue.names().hits(sentence.tokens(), first, sentence.size()).stream()
            .filter(h -> h.first() == first)
            .findFirst()
            .map(Hit::end)
            .orElse(first + 1);
    while (end < sentence.size() && (!breaks(sentence, end) || isWithinNoun(sentence, end))) {
      end++;
    }
    return end;
  }

  /** "of" in "Secretary of State". */
  private boolean isWithinNoun(Sentence sentence, int token) {
    return catalogue.agents().around(sentence.tokens(), token, 0, sentence.size()).isPresent();
  }

  private static boolean breaks(Sentence sentence, int token) {
    return BREAKS.contains(lower(sentence, token))
        // "al-Assad", "Jean-Pierre": a hyphen between capitals joins.
        && !(sentence.token(token).text().equals("-") && token + 1 < sentence.size());
  }

  private static int head(Sentence sentence, int first, int end) {
    int head = end - 1;
    while (head > first && sentence.token(head).text().matches("['’]s|\\W")) {
      head--;
    }
    return head;
  }

  /** The first token of the name at the end of the core, after titles in lower case. */
  private int nameFirst(Sentence sentence, int first, int end) {
    int from = end - 1;
    while (from > first && !isTitle(sentence, from - 1)) {
      from--;
    }
    return from;
  }

  private boolean isTitle(Sentence sentence, int token) {
    String text = sentence.token(token).text();
    return !Words.capitalised(text)
        && !text.equals("-")
        && !text.matches("al|bin|de|van|von|el|da|der|del|la|ibn");
  }

  /** "president", "Secretary of State"; but "President" may be part of a name. */
  private static boolean isCommon(Sentence sentence, Agents.Found noun, int head) {
    return !Words.capitalised(sentence.token(head).text())
        || sentence.tokens().subList(noun.first(), noun.end()).stream()
            .anyMatch(t -> t.text().equals("of"));
  }

  private static boolean isLower(Sentence sentence, int first, int end) {
    return sentence.tokens().subList(first, end).stream()
        .noneMatch(t -> Words.capitalised(t.text()));
  }

  private Mention.Name name(Sentence sentence, int first, int end) {
    Span span = sentence.token(first).span().union(sentence.token(end - 1).span());
    return new Mention.Name(type(sentence, first, end), first, end, span);
  }

  /** A person where a title or a given name says so, otherwise a body. */
  private NameType type(Sentence sentence, int first, int end) {
    boolean titled =
        catalogue
            .agents()
            .last(sentence.tokens(), 0, end - 1)
            .filter(n -> n.agent().kind() == Actor.Kind.PERSON)
            .isPresent();
    boolean given = catalogue.isGivenName(sentence.token(first).text()) && end - first > 1;
    boolean noun = catalogue.agents().end(lower(sentence, end - 1));
    return (titled || given) && !noun ? NameType.PERSON : NameType.ORGANISATION;
  }

  private static Mention mention(
      Sentence sentence, int head, Mention.Kind kind, Optional<Mention.Name> name) {
    Span span = sentence.token(0).span().union(sentence.token(sentence.size() - 1).span());
    return new Mention(0, head, 0, sentence.size(), span, kind, name);
  }

  private static String lower(Sentence sentence, int token) {
    return sentence.token(token).text().toLowerCase(Locale.ROOT);
  }
}
