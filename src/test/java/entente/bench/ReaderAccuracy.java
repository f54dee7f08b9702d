package entente.bench;

import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;
import entente.annotate.Reader;
import entente.annotate.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures the reader on a treebank, with the treebank's own tokens: {@code ReaderAccuracy
 * FILE.jsonl}, one sentence a line, {@code {"w": words, "upos", "head": 1-based, 0 the root, "rel",
 * "ner"}}. Labelled attachment counts universal labels, without subtypes.
 */
public final class ReaderAccuracy {
  private static final class Gold {
    @SerializedName("w")
    List<String> words = List.of();

    List<String> upos = List.of();
    List<Integer> head = List.of();

    @SerializedName("rel")
    List<String> relations = List.of();

    @Nullable List<String> ner;
  }

  private int sentences;
  private int words;
  private int upos;
  private int heads;
  private int labels;
  private int namesRight;
  private int namesFound;
  private int namesThere;
  private int unread;

  private ReaderAccuracy() {}

  public static void main(String[] args) throws Exception {
    Path models = Path.of(System.getProperty("entente.home", "."), "models", "reader");
    ReaderAccuracy accuracy = new ReaderAccuracy();
    long start = System.nanoTime();
    try (Reader reader = Reader.load(models)) {
      for (String line : Files.readAllLines(Path.of(args[0]))) {
        Gold gold = new Gson().fromJson(line, Gold.class);
        accuracy.sentences++;
        reader
            .read(List.of(gold.words))
            .getFirst()
            .ifPresentOrElse(r -> accuracy.count(gold, r), () -> accuracy.unread++);
      }
    }
    accuracy.print((System.nanoTime() - start) / 1e9);
  }

  private void count(Gold gold, Reading reading) {
    for (int i = 0; i < gold.words.size(); i++) {
      Reading.Word word = reading.words().get(i);
      boolean head = word.head() + 1 == gold.head.get(i);
      words++;
      upos += word.upos().name().equals(gold.upos.get(i)) ? 1 : 0;
      heads += head ? 1 : 0;
      labels += head && universal(word.relation()).equals(universal(gold.relations.get(i))) ? 1 : 0;
    }
    if (gold.ner != null) {
      countNames(gold.ner, reading);
    }
  }

  private void countNames(List<String> gold, Reading reading) {
    Reading goldReading =
        new Reading(
            gold.stream()
                .map(ner -> new Reading.Word(reading.words().get(0).upos(), "", 0, "", ner))
                .toList());
    Set<Reading.Name> there = new HashSet<>(goldReading.names());
    Set<Reading.Name> found = new HashSet<>(reading.names());
    namesThere += there.size();
    namesFound += found.size();
    found.retainAll(there);
    namesRight += found.size();
  }

  private static String universal(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  private void print(double seconds) {
    System.out.printf(
        "%d sentences (%d too long), %d words: UPOS %.2f, UAS %.2f, LAS %.2f, names F1 %.2f; %.0f words/s%n",
        sentences,
        unread,
        words,
        100.0 * upos / words,
        100.0 * heads / words,
        100.0 * labels / words,
        200.0 * namesRight / Math.max(1, namesFound + namesThere),
        words / seconds);
  }
}
