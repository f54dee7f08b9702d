package entente.annotate;

import ai.onnxruntime.OrtException;
import entente.core.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The transformer that sees parts of speech, dependencies and names in one pass. Safe for many
 * threads.
 *
 * <p>The scales of its integers are fixed, so that a sentence is read alike in any company; which
 * sentences run together depends on those given alone.
 */
public final class Reader implements AutoCloseable {
  /** The positions that the encoder has, for the pieces of a sentence and two marks. */
  private static final int POSITIONS = 512;

  private static final int LONGEST = 250;

  private final OnnxModel model;
  private final Labels labels;
  private final NameTagger names;
  private final WordPiece wordPiece;

  private Reader(OnnxModel model, Labels labels, WordPiece wordPiece) {
    this.model = model;
    this.labels = labels;
    this.names = new NameTagger(labels.ner());
    this.wordPiece = wordPiece;
  }

  /**
   * Loads the model, its labels and its vocabulary.
   *
   * @throws IOException if a file is missing or altered, or this machine cannot run the model
   */
  public static Reader load(Path folder) throws IOException {
    Checksums files = Checksums.of(folder);
    WordPiece wordPiece = WordPiece.of(text(files.read("vocab.txt")));
    Labels labels = Labels.parse(text(files.read("labels.json")));
    String file = "reader.onnx";
    OnnxModel model = OnnxModel.load(files.read(file), folder.resolve(file));
    return new Reader(model, labels, wordPiece);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The vocabulary, which also tells how common a word is. */
  WordPiece vocabulary() {
    return wordPiece;
  }

  /**
   * Reads sentences, each a list of words; empty for one that is too long to be one: over {@value
   * #LONGEST} words, or more pieces than the encoder has positions. Lists and tables are so long,
   * people's sentences are not.
   *
   * @return one answer for each sentence, in their order
   * @throws OrtException if the model fails
   */
  public List<Optional<Reading>> read(List<List<String>> sentences) throws OrtException {
    List<Pieces> pieces = sentences.stream().map(this::pieces).toList();
    List<Optional<Reading>> readings =
        new ArrayList<>(Collections.nCopies(sentences.size(), Optional.empty()));
    for (List<Integer> batch : Batches.of(pieces.stream().map(Pieces::length).toList())) {
      model.run(
          batch.stream().map(pieces::get).toList(),
          scores -> {
            for (int row = 0; row < batch.size(); row++) {
              int sentence = batch.get(row);
              Reading reading = decode(scores, row, sentences.get(sentence).size());
              readings.set(sentence, Optional.of(reading));
            }
          });
    }
    return readings;
  }

  private Pieces pieces(List<String> words) {
    boolean sentence = !words.isEmpty() && words.size() <= LONGEST;
    Pieces pieces = sentence ? Pieces.of(words, wordPiece) : Pieces.NONE;
    return pieces.length() > POSITIONS ? Pieces.NONE : pieces;
  }

  /** Position 0 is the root, position i the i-th word. */
  private Reading decode(Scores scores, int row, int size) {
    float[][] upos = scores.matrix("upos", row, size + 1);
    float[][] xpos = scores.matrix("xpos", row, size + 1);
    float[][] ner = scores.matrix("ner", row, size + 1);
    int[][] relations = scores.wholes("label", row, size + 1, size + 1);
    List<String> tags = new ArrayList<>();
    for (int word = 1; word <= size; word++) {
      tags.add(best(labels.xpos(), xpos[word]));
    }
    float[][] arcs = scores.matrix("arc", row, size + 1, size + 1);
    weigh(arcs, new Plausibility(tags), relations);
    int[] heads = SpanningTree.heads(arcs);
    List<String> named = names.best(Arrays.copyOfRange(ner, 1, size + 1));
    List<Reading.Word> words = new ArrayList<>();
    for (int w = 0; w < size; w++) {
      String label = labels.deprel().get(relations[w + 1][heads[w] + 1]);
      words.add(
          new Reading.Word(
              best(labels.upos(), upos[w + 1]),
              tags.get(w),
              heads[w],
              relation(heads[w], label),
              named.get(w)));
    }
    return new Reading(words);
  }

  private void weigh(float[][] arcs, Plausibility plausibility, int[][] relations) {
    for (int word = 1; word < arcs.length; word++) {
      for (int head = 1; head < arcs.length; head++) {
        String label = labels.deprel().get(relations[word][head]);
        arcs[word][head] -= plausibility.price(word - 1, head - 1, label);
      }
    }
  }

  private static String relation(int head, String label) {
    if (head == Token.ROOT) {
      return "root";
    }
    return label.equals("root") ? "dep" : label;
  }

  private static <T> T best(List<T> labels, float[] scores) {
    int best = 0;
    for (int i = 1; i < labels.size(); i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return labels.get(best);
  }

  @Override
  public void close() throws IOException {
    model.close();
  }
}
