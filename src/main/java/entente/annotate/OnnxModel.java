package entente.annotate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.common.primitives.ImmutableIntArray;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An encoder with its heads, run by ONNX Runtime. Safe for many threads: they share one session,
 * and each call computes on the thread that made it.
 */
final class OnnxModel implements AutoCloseable {
  private final OrtEnvironment environment;
  private final OrtSession session;

  private OnnxModel(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /**
   * Makes a model of its bytes.
   *
   * @param file where they come from, for the message
   * @throws IOException if they are no model, or this machine cannot run it
   */
  static OnnxModel load(byte[] model, Path file) throws IOException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      return new OnnxModel(environment, environment.createSession(model, options));
    } catch (OrtException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    } catch (LinkageError e) {
      throw new IOException(noNativeLibrary(e), e);
    }
  }

  private static String noNativeLibrary(LinkageError e) {
    return "ONNX Runtime does not load on %s %s: %s; it needs 64-bit Linux with glibc, macOS or Windows, and a temporary folder that may hold libraries (-Djava.io.tmpdir=DIR)"
        .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), e.getMessage());
  }

  /** Takes what a model gave; the outputs are gone after it returns. */
  @FunctionalInterface
  interface Outputs {
    void take(Scores scores);
  }

  /**
   * Runs the model on one batch.
   *
   * @throws OrtException if it fails
   */
  void run(List<Pieces> batch, Outputs outputs) throws OrtException {
    int pieces = batch.stream().mapToInt(Pieces::length).max().orElse(0);
    int firsts = batch.stream().mapToInt(p -> p.firsts().length()).max().orElse(0);
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    try {
      inputs.put("input_ids", longs(batch.stream().map(Pieces::ids).toList(), pieces));
      inputs.put("kinds", longs(batch.stream().map(Pieces::kinds).toList(), pieces));
      inputs.put("mask", mask(batch, pieces));
      if (session.getInputNames().contains("firsts")) {
        inputs.put("firsts", longs(batch.stream().map(Pieces::firsts).toList(), firsts));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        outputs.take(new Scores(result));
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor longs(List<ImmutableIntArray> rows, int width) throws OrtException {
    long[] flat = new long[rows.size() * width];
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < rows.get(row).length(); i++) {
        flat[row * width + i] = rows.get(row).get(i);
      }
    }
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(flat), new long[] {rows.size(), width});
  }

  private OnnxTensor mask(List<Pieces> batch, int width) throws OrtException {
    int[] flat = new int[batch.size() * width];
    for (int row = 0; row < batch.size(); row++) {
      Arrays.fill(flat, row * width, row * width + batch.get(row).length(), 1);
    }
    return OnnxTensor.createTensor(
        environment, IntBuffer.wrap(flat), new long[] {batch.size(), width});
  }

  @Override
  public void close() throws IOException {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IOException("the model does not close: " + e.getMessage(), e);
    }
  }
}
