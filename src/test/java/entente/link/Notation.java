package entente.link;

import entente.core.Annotated;
import entente.core.Article;
import entente.core.Mention;
import entente.core.NameType;
import entente.core.PublicationDate;
import entente.core.Sentence;
import entente.core.Span;
import entente.core.Table;
import entente.core.Token;
import entente.core.Upos;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads an annotated article from a compact notation, a sentence a line, tokens between spaces:
 *
 * <pre>
 *   [N French President &lt;p Emmanuel *Macron &gt; ] met/root [D the Russian leader/obj@met ] .
 * </pre>
 *
 * {@code [N}, {@code [D}, {@code [A} and {@code [P} open a mention by name, description, adjective
 * or pronoun; {@code <p}, {@code <o} and {@code <l} the name of a person, organisation or place in
 * it. The head of a mention is the token marked {@code *}, or else its name's last token, or else
 * its last. {@code word/relation@head} hangs a token on the first other token with that text; the
 * others hang on nothing. A line that begins with {@code ~} is a sentence that was not read, one
 * with {@code ¶} opens a paragraph, a first line that begins with {@code =} is the headline.
 */
final class Notation {
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private record Word(String text, String relation, String head, Span span) {}

  private static final class Open {
    final char kind;
    final int first;
    Optional<Mention.Name> name = Optional.empty();
    char type = ' ';
    int nameFirst;
    int head = -1;

    Open(char kind, int first) {
      this.kind = kind;
      this.first = first;
    }
  }

  static Annotated read(Optional<LocalDate> date, List<String> lines) {
    Notation notation = new Notation();
    boolean titled = lines.getFirst().startsWith("=");
    lines.stream().skip(titled ? 1 : 0).forEach(notation::sentence);
    Article article =
        new Article(
            "case",
            notation.text.toString(),
            Optional.empty(),
            titled ? Optional.of(lines.getFirst().substring(1).strip()) : Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Article dated =
        date.map(d -> article.withDate(new PublicationDate(d, PublicationDate.Source.GIVEN)))
            .orElse(article);
    List<Mention> ordered =
        notation.mentions.stream()
            .sorted(
                Comparator.comparing(Mention::sentence)
                    .thenComparing(Mention::first)
                    .thenComparing(m -> -m.end()))
            .toList();
    return new Annotated(dated, notation.sentences, ordered);
  }

  private void sentence(String line) {
    boolean read = !line.startsWith("~");
    if (line.startsWith("¶")) {
      text.append('\n');
    }
    int start = text.length();
    List<Word> words = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    for (String part : Table.split(line.replaceFirst("[~¶]", ""), ' ')) {
      if (part.matches("\\[[NDAP]")) {
        open.push(new Open(part.charAt(1), words.size()));
      } else if (part.matches("<[pol]")) {
        open.element().type = part.charAt(1);
        open.element().nameFirst = words.size();
      } else if (part.equals(">")) {
        close(open.element(), words);
      } else if (part.equals("]")) {
        mentions.add(mention(open.pop(), words));
      } else {
        words.add(word(part, words.size(), open));
      }
    }
    Span span = new Span(start, text.length());
    sentences.add(new Sentence(sentences.size(), span, tokens(words, read), read));
    text.append(' ');
  }

  private Word word(String part, int index, Deque<Open> open) {
    int slash = part.lastIndexOf('/');
    String annotation = slash > 0 ? part.substring(slash + 1) : "";
    String word = slash > 0 ? part.substring(0, slash) : part;
    if (word.startsWith("*")) {
      word = word.substring(1);
      open.element().head = index;
    }
    int at = annotation.indexOf('@');
    if (index > 0 && !word.matches("['’]s?|[.,;:)-]") && !text.toString().endsWith("-")) {
      text.append(' ');
    }
    int start = text.length();
    text.append(word);
    String relation = at < 0 ? "root" : annotation.substring(0, at);
    return new Word(word, relation, annotation.substring(at + 1), new Span(start, text.length()));
  }

  private static void close(Open open, List<Word> words) {
    NameType type =
        switch (open.type) {
          case 'p' -> NameType.PERSON;
          case 'o' -> NameType.ORGANISATION;
          default -> NameType.LOCATION;
        };
    Span span = words.get(open.nameFirst).span().union(words.getLast().span());
    open.name = Optional.of(new Mention.Name(type, open.nameFirst, words.size(), span));
  }

  private Mention mention(Open open, List<Word> words) {
    int last = open.name.map(Mention.Name::end).orElse(words.size()) - 1;
    Mention.Kind kind =
        switch (open.kind) {
          case 'N' -> Mention.Kind.NAME;
          case 'D' -> Mention.Kind.NOMINAL;
          case 'A' -> Mention.Kind.ADJECTIVE;
          default -> Mention.Kind.PRONOUN;
        };
    Span span = words.get(open.first).span().union(words.getLast().span());
    int head = open.head < 0 ? last : open.head;
    return new Mention(sentences.size(), head, open.first, words.size(), span, kind, open.name);
  }

  private static List<Token> tokens(List<Word> words, boolean read) {
    List<Token> tokens = new ArrayList<>();
    for (Word word : words) {
      int head = word.relation().equals("root") ? Token.ROOT : indexOf(words, word.head());
      String lemma = word.text().toLowerCase(java.util.Locale.ROOT).replaceAll("(?<=..)s$", "");
      tokens.add(
          new Token(
              tokens.size(),
              word.span(),
              word.text(),
              lemma,
              read ? Upos.NOUN : Upos.X,
              head,
              word.relation()));
    }
    return tokens;
  }

  private static int indexOf(List<Word> words, String text) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).text().equals(text)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no token to hang on: " + text);
  }
}
