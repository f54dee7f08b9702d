package entente.annotate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;

/** What a model gave for one batch: each output has a block of numbers for each input. */
final class Scores {
  private final OrtSession.Result result;

  // ONNX Runtime copies a tensor each time that it is asked for it.
  private final Map<String, FloatBuffer> floats = new HashMap<>();
  private final Map<String, IntBuffer> ints = new HashMap<>();

  Scores(OrtSession.Result result) {
    this.result = result;
  }

  /** The numbers of an output that has a row for each input. */
  float[] row(String output, int input) {
    float[] row = new float[size(output, 1)];
    floats(output).get(input * row.length, row);
    return row;
  }

  /** The first rows of the matrix that an output has for each input, as wide as asked. */
  float[][] matrix(String output, int input, int height, int width) {
    float[][] rows = new float[height][width];
    for (int i = 0; i < height; i++) {
      floats(output).get(start(output, input, i), rows[i]);
    }
    return rows;
  }

  /** As {@link #matrix}, the rows whole. */
  float[][] matrix(String output, int input, int height) {
    return matrix(output, input, height, size(output, 2));
  }

  /** As {@link #matrix}, of whole numbers. */
  int[][] wholes(String output, int input, int height, int width) {
    int[][] rows = new int[height][width];
    for (int i = 0; i < height; i++) {
      ints(output).get(start(output, input, i), rows[i]);
    }
    return rows;
  }

  private int start(String output, int input, int row) {
    return (input * size(output, 1) + row) * size(output, 2);
  }

  private FloatBuffer floats(String output) {
    return floats.computeIfAbsent(output, o -> tensor(o).getFloatBuffer());
  }

  private IntBuffer ints(String output) {
    return ints.computeIfAbsent(output, o -> tensor(o).getIntBuffer());
  }

  private OnnxTensor tensor(String output) {
    return (OnnxTensor) result.get(output).orElseThrow();
  }

  private int size(String output, int axis) {
    return (int) tensor(output).getInfo().getShape()[axis];
  }
}
