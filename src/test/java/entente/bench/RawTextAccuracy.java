package entente.bench;

import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;
import entente.annotate.Gate;
import entente.annotate.ReaderAnnotator;
import entente.core.Annotated;
import entente.core.Article;
import entente.core.Mention;
import entente.core.Sentence;
import entente.core.Span;
import entente.core.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Measures what the program makes of plain text: {@code RawTextAccuracy FILE.jsonl}, a treebank as
 * for {@link ReaderAccuracy}. Ten of its sentences at a time are written as a newspaper would print
 * them; the program finds sentences, tokens, trees and names again. F1 throughout: a token counts
 * if it has the same characters, a head if it is the same token, a name if it has the same
 * characters and type.
 */
public final class RawTextAccuracy {
  private static final int SENTENCES = 10;
  private static final Pattern CLOSES =
      Pattern.compile("[,.;:?!)\\]}%’”/]|\\.\\.\\.|(?i:n['’]t|['’](?:s|m|d|re|ve|ll)?)");
  private static final Pattern OPENS = Pattern.compile("[(\\[{$“‘#£€/]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d].*|.*[\\p{L}\\d]");

  private static final class Gold {
    @SerializedName("w")
    List<String> words = List.of();

    List<String> upos = List.of();
    List<Integer> head = List.of();

    @SerializedName("rel")
    List<String> relations = List.of();

    @Nullable List<String> ner;
  }

  /** How many there are, how many were found, and how many of those were right. */
  private static final class Count {
    private int gold;
    private int found;
    private int right;

    void add(Set<?> there, Set<?> told) {
      gold += there.size();
      found += told.size();
      right += (int) told.stream().filter(there::contains).count();
    }

    double f1() {
      return 200.0 * right / Math.max(1, gold + found);
    }
  }

  private record Word(Span span, String value) {}

  private final Map<String, Count> counts = new HashMap<>();

  private RawTextAccuracy() {}

  public static void main(String[] args) throws Exception {
    Path models = Path.of(System.getProperty("entente.home", "."), "models");
    RawTextAccuracy accuracy = new RawTextAccuracy();
    List<Gold> all =
        Files.readAllLines(Path.of(args[0])).stream()
            .map(line -> new Gson().fromJson(line, Gold.class))
            .toList();
    try (ReaderAnnotator annotator = ReaderAnnotator.load(models, Gate.OPEN)) {
      for (int i = 0; i < all.size(); i += SENTENCES) {
        accuracy.read(all.subList(i, Math.min(all.size(), i + SENTENCES)), annotator);
      }
    }
    for (String what : List.of("sentences", "tokens", "UPOS", "UAS", "LAS", "names")) {
      System.out.printf("%s %.2f  ", what, accuracy.counts.get(what).f1());
    }
    System.out.println();
  }

  private void read(List<Gold> sentences, ReaderAnnotator annotator) {
    StringBuilder text = new StringBuilder();
    List<List<Span>> spans = new ArrayList<>();
    for (Gold sentence : sentences) {
      text.append(text.isEmpty() ? "" : " ");
      spans.add(print(sentence.words, text));
    }
    Annotated told = annotator.annotate(Article.of("text", text.toString()));
    Map<String, Set<Object>> gold = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      gold(sentences.get(i), spans.get(i), gold);
    }
    Map<String, Set<Object>> found = new HashMap<>();
    told.sentences().forEach(s -> found(s, found));
    if (sentences.stream().allMatch(s -> s.ner != null)) {
      told.mentions().stream()
          .flatMap(m -> m.name().stream())
          .map(RawTextAccuracy::name)
          .forEach(n -> found.computeIfAbsent("names", k -> new HashSet<>()).add(n));
    } else {
      gold.remove("names");
    }
    for (String what : List.of("sentences", "tokens", "UPOS", "UAS", "LAS", "names")) {
      counts
          .computeIfAbsent(what, k -> new Count())
          .add(gold.getOrDefault(what, Set.of()), found.getOrDefault(what, Set.of()));
    }
  }

  private static Word name(Mention.Name name) {
    return new Word(name.span(), name.type().name().substring(0, 3));
  }

  private static void gold(Gold sentence, List<Span> spans, Map<String, Set<Object>> into) {
    put(into, "sentences", new Span(spans.getFirst().start(), spans.getLast().end()));
    for (int i = 0; i < spans.size(); i++) {
      int head = sentence.head.get(i);
      Span up = head == 0 ? new Span(0, 0) : spans.get(head - 1);
      word(into, spans.get(i), sentence.upos.get(i), up, sentence.relations.get(i));
    }
    List<String> tags = sentence.ner == null ? List.of() : sentence.ner;
    for (int i = 0; i < tags.size(); i++) {
      if (tags.get(i).startsWith("B-")) {
        int end = i + 1;
        while (end < tags.size() && tags.get(end).equals("I" + tags.get(i).substring(1))) {
          end++;
        }
        Span span = new Span(spans.get(i).start(), spans.get(end - 1).end());
        put(into, "names", new Word(span, tags.get(i).substring(2)));
      }
    }
  }

  private static void found(Sentence sentence, Map<String, Set<Object>> into) {
    put(into, "sentences", sentence.span());
    for (Token token : sentence.tokens()) {
      Span up = sentence.head(token).map(Token::span).orElse(new Span(0, 0));
      word(into, token.span(), token.upos().name(), up, token.relation());
    }
  }

  private static void word(
      Map<String, Set<Object>> into, Span span, String upos, Span head, String relation) {
    put(into, "tokens", span);
    put(into, "UPOS", new Word(span, upos));
    put(into, "UAS", List.of(span, head));
    put(into, "LAS", List.of(span, head, relation.replaceFirst(":.*", "")));
  }

  private static void put(Map<String, Set<Object>> into, String what, Object item) {
    into.computeIfAbsent(what, k -> new HashSet<>()).add(item);
  }

  /** Writes words as text and says where each stands. */
  private static List<Span> print(List<String> words, StringBuilder text) {
    List<Span> spans = new ArrayList<>();
    boolean glued = true;
    boolean quoted = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean quote = word.equals("\"");
      boolean hyphen =
          word.equals("-")
              && i > 0
              && i + 1 < words.size()
              && isWord(words, i - 1)
              && isWord(words, i + 1);
      boolean half = word.equals("not") && i > 0 && words.get(i - 1).equalsIgnoreCase("can");
      boolean closes = CLOSES.matcher(word).matches() || (quote && quoted) || hyphen || half;
      if (!glued && !(closes && i > 0)) {
        text.append(' ');
      }
      spans.add(new Span(text.length(), text.length() + word.length()));
      text.append(word);
      glued = OPENS.matcher(word).matches() || (quote && !quoted) || hyphen;
      quoted ^= quote;
    }
    return spans;
  }

  private static boolean isWord(List<String> words, int index) {
    return WORD.matcher(words.get(index)).matches();
  }
}
