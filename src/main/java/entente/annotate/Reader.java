package entente.annotate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import entente.core.Token;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The transformer that sees parts of speech, dependencies and names in one pass. Safe for many
 * threads: they share one session, and each call computes on the thread that made it.
 *
 * <p>One sentence a call: the model's integers are scaled to what stands together in a batch, so
 * that a sentence would be read a little differently in other company.
 */
public final class Reader implements AutoCloseable {
  /** The positions that the encoder has, for the pieces of a sentence and two marks. */
  private static final int POSITIONS = 512;

  private static final int LONGEST = 250;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Labels labels;
  private final WordPiece wordPiece;

  private Reader(
      OrtEnvironment environment, OrtSession session, Labels labels, WordPiece wordPiece) {
    this.environment = environment;
    this.session = session;
    this.labels = labels;
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
    byte[] model = files.read("reader.onnx");
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      return new Reader(environment, environment.createSession(model, options), labels, wordPiece);
    } catch (OrtException e) {
      throw new IOException(folder.resolve("reader.onnx") + ": " + e.getMessage(), e);
    } catch (LinkageError e) {
      throw new IOException(noNativeLibrary(e), e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String noNativeLibrary(LinkageError e) {
    return "ONNX Runtime does not load on %s %s: %s; it needs 64-bit Linux with glibc, macOS or Windows, and a temporary folder that may hold libraries (-Djava.io.tmpdir=DIR)"
        .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), e.getMessage());
  }

  /** The vocabulary, which also tells how common a word is. */
  WordPiece vocabulary() {
    return wordPiece;
  }

  /**
   * Reads a sentence; empty if it is too long to be one: over {@value #LONGEST} words, or more
   * pieces than the encoder has positions. Lists and tables are so long, people's sentences are
   * not.
   *
   * @throws OrtException if the model fails
   */
  public Optional<Reading> read(List<String> words) throws OrtException {
    List<int[]> pieces = words.stream().map(wordPiece::pieces).toList();
    int length = 2 + pieces.stream().mapToInt(p -> p.length).sum();
    if (words.isEmpty() || words.size() > LONGEST || length > POSITIONS) {
      return Optional.empty();
    }
    return Optional.of(run(words, pieces, length));
  }

  private Reading run(List<String> words, List<int[]> pieces, int length) throws OrtException {
    long[] ids = new long[length];
    long[] mask = new long[length];
    long[] shapes = new long[length];
    long[] firstPiece = new long[words.size() + 1];
    int at = 0;
    ids[at++] = WordPiece.START;
    for (int w = 0; w < words.size(); w++) {
      firstPiece[w + 1] = at;
      long shape = CaseShape.of(words.get(w)).id();
      for (int piece : pieces.get(w)) {
        shapes[at] = shape;
        ids[at++] = piece;
      }
    }
    ids[at] = WordPiece.END;
    Arrays.fill(mask, 1);
    try (OnnxTensor input = row(ids);
        OnnxTensor attention = row(mask);
        OnnxTensor cases = row(shapes);
        OnnxTensor index = row(firstPiece);
        OrtSession.Result output =
            session.run(
                Map.of(
                    "input_ids", input,
                    "attention_mask", attention,
                    "case_ids", cases,
                    "word_index", index))) {
      return decode(output, words.size());
    }
  }

  private OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private Reading decode(OrtSession.Result output, int size) {
    FloatBuffer upos = floats(output, "upos");
    FloatBuffer xpos = floats(output, "xpos");
    FloatBuffer ner = floats(output, "ner");
    IntBuffer relation = tensor(output, "label").getIntBuffer();
    List<String> tags = new ArrayList<>();
    for (int w = 0; w < size; w++) {
      tags.add(best(labels.xpos(), xpos, w + 1));
    }
    float[][] arcs = square(floats(output, "arc"), size + 1);
    weigh(arcs, new Plausibility(tags), relation);
    int[] heads = SpanningTree.heads(arcs);
    List<Reading.Word> words = new ArrayList<>();
    for (int w = 0; w < size; w++) {
      int row = w + 1;
      words.add(
          new Reading.Word(
              best(labels.upos(), upos, row),
              tags.get(w),
              heads[w],
              relation(
                  heads[w], labels.deprel().get(relation.get(row * (size + 1) + heads[w] + 1))),
              best(labels.ner(), ner, row)));
    }
    return new Reading(words);
  }

  private void weigh(float[][] arcs, Plausibility plausibility, IntBuffer relation) {
    for (int word = 1; word < arcs.length; word++) {
      for (int head = 1; head < arcs.length; head++) {
        String label = labels.deprel().get(relation.get(word * arcs.length + head));
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

  private static <T> T best(List<T> labels, FloatBuffer scores, int row) {
    int best = 0;
    int start = row * labels.size();
    for (int i = 1; i < labels.size(); i++) {
      if (scores.get(start + i) > scores.get(start + best)) {
        best = i;
      }
    }
    return labels.get(best);
  }

  private static float[][] square(FloatBuffer scores, int size) {
    float[][] rows = new float[size][size];
    for (float[] row : rows) {
      scores.get(row);
    }
    return rows;
  }

  private static FloatBuffer floats(OrtSession.Result output, String name) {
    return tensor(output, name).getFloatBuffer();
  }

  private static OnnxTensor tensor(OrtSession.Result output, String name) {
    return (OnnxTensor) output.get(name).orElseThrow();
  }

  @Override
  public void close() throws IOException {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IOException("the reader does not close: " + e.getMessage(), e);
    }
  }
}
