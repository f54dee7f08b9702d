package entente.annotate;

import ai.onnxruntime.OrtException;
import entente.core.Annotated;
import entente.core.Article;
import entente.core.Mention;
import entente.core.Sentence;
import entente.core.Span;
import entente.core.Token;
import entente.core.Upos;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Annotates with our own rules for tokens and lemmas, OpenNLP for sentences, and a small
 * transformer for all else. The transformer sees only sentences that a {@link Gate} lets through;
 * in the others, and in those too long to be sentences, every token depends on nothing, is {@link
 * Upos#X}, and there are no mentions.
 */
public final class ReaderAnnotator implements Annotator, AutoCloseable {
  /** Words with which a sentence may mean somebody whom the one before names: "the company". */
  private static final Set<String> REFERRING =
      Set.of("he", "him", "his", "she", "her", "it", "its", "they", "them", "their", "the");

  /** So many words a sentence may have that is read only for the names in it. */
  private static final int LONGEST_NAMING = 40;

  private final Gate gate;
  private final SentenceSplitter splitter;
  private final Tokenizer tokenizer;
  private final Reader reader;
  private final Lemmas lemmas;

  private ReaderAnnotator(
      Gate gate, SentenceSplitter splitter, Tokenizer tokenizer, Reader reader, Lemmas lemmas) {
    this.gate = gate;
    this.splitter = splitter;
    this.tokenizer = tokenizer;
    this.reader = reader;
    this.lemmas = lemmas;
  }

  /**
   * Loads everything that reading needs.
   *
   * @param models the folder that holds {@code reader} and {@code english}
   * @throws IOException if a file is missing or altered, or this machine cannot run the model
   */
  public static ReaderAnnotator load(Path models, Gate gate) throws IOException {
    Path english = models.resolve("english");
    Abbreviations abbreviations = Abbreviations.load(english.resolve("abbreviations.tsv"));
    SentenceSplitter splitter = new SentenceSplitter(abbreviations);
    Reader reader = Reader.load(models.resolve("reader"));
    Lemmas lemmas =
        Lemmas.load(english.resolve("lemmas.tsv"), new Stems(reader.vocabulary()::rank));
    return new ReaderAnnotator(gate, splitter, new Tokenizer(abbreviations), reader, lemmas);
  }

  @Override
  public Annotated annotate(Article article) {
    List<Span> places = splitter.sentences(article.text());
    List<List<Span>> spans =
        places.stream().map(place -> tokenizer.tokens(article.text(), place)).toList();
    List<List<String>> words =
        spans.stream().map(s -> s.stream().map(t -> t.of(article.text())).toList()).toList();
    List<Optional<Reading>> readings = read(article, words);
    List<Sentence> sentences = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Optional<Reading> reading = readings.get(i);
      List<Token> tokens = tokens(spans.get(i), words.get(i), reading);
      Sentence sentence = new Sentence(i, places.get(i), tokens, reading.isPresent());
      sentences.add(sentence);
      reading.ifPresent(r -> mentions.addAll(MentionFinder.mentions(sentence, r.names())));
    }
    return new Annotated(article, sentences, mentions);
  }

  private List<Optional<Reading>> read(Article article, List<List<String>> sentences) {
    BitSet worth = worth(sentences);
    try {
      return reader.read(
          IntStream.range(0, sentences.size())
              .mapToObj(i -> worth.get(i) ? sentences.get(i) : List.<String>of())
              .toList());
    } catch (OrtException e) {
      throw new AnnotationException(
          "the reader fails on the article " + article.id() + ": " + e.getMessage(), e);
    }
  }

  /** The sentences that may tell of something, and those that may name whom the next one means. */
  private BitSet worth(List<List<String>> sentences) {
    BitSet worth = new BitSet();
    for (int i = sentences.size() - 1; i >= 0; i--) {
      List<String> sentence = sentences.get(i);
      boolean mayBeMeant =
          worth.get(i + 1) && refersBack(sentences.get(i + 1)) && mayName(sentence);
      worth.set(i, gate.worthReading(sentence) || mayBeMeant);
    }
    return worth;
  }

  private static boolean refersBack(List<String> sentence) {
    return sentence.stream().anyMatch(w -> REFERRING.contains(w.toLowerCase(Locale.ROOT)));
  }

  private static boolean mayName(List<String> sentence) {
    return sentence.size() <= LONGEST_NAMING
        && sentence.stream()
            .skip(1)
            .anyMatch(w -> Character.isUpperCase(w.codePointAt(0)) && w.length() > 2);
  }

  private List<Token> tokens(List<Span> spans, List<String> words, Optional<Reading> reading) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int index = i;
      tokens.add(
          reading
              .map(r -> read(index, spans.get(index), words, r.words().get(index)))
              .orElseGet(() -> unread(index, spans.get(index), words.get(index))));
    }
    return reading
        .map(r -> LongTitles.mend(Hyphens.mend(tokens), r.names()))
        .map(Attributes::mend)
        .orElse(tokens);
  }

  private Token read(int index, Span span, List<String> words, Reading.Word word) {
    String text = words.get(index);
    String lemma =
        compound(words, index).orElseGet(() -> lemmas.lemma(text, word.upos(), word.xpos()));
    return new Token(index, span, text, lemma, word.upos(), word.head(), word.relation());
  }

  // The treebanks part "cease-fire"; its last word stands for the whole.
  private Optional<String> compound(List<String> words, int index) {
    return index > 1 && words.get(index - 1).equals("-")
        ? lemmas.compound(words.get(index - 2) + "-" + words.get(index))
        : Optional.empty();
  }

  private static Token unread(int index, Span span, String text) {
    String lemma = text.toLowerCase(Locale.ROOT);
    return new Token(index, span, text, lemma, Upos.X, Token.ROOT, "root");
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
