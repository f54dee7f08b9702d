package entente;

import com.google.gson.stream.JsonWriter;
import entente.annotate.AnnotationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that answers each JSON line with a JSON line, in order. */
abstract class LineCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "File of JSON lines; standard input if none.")
  @Nullable Path file;

  @Mixin ThreadsOption threads = new ThreadsOption();

  private int rejected;

  /** Writes the fields of one answer into an object that is open. */
  interface Answer {
    void write(JsonWriter json) throws IOException;
  }

  private record Line(String where, String text) {}

  /** Answers every line of the input with what {@code work} makes of it. */
  final int answer(Function<JsonLine, Answer> work) throws IOException {
    try (BufferedReader in = reader();
        InOrder workers = new InOrder(threads.count());
        PrintWriter out = Standard.out()) {
      workers.run(lines(in), line -> one(line, work), result -> accept(result, out));
    }
    return rejected == 0 ? Entente.DONE : Entente.SOME_REJECTED;
  }

  /** A character for each byte: what is not UTF-8 costs only its own line. */
  private BufferedReader reader() throws IOException {
    if (file != null && Files.isDirectory(file)) {
      throw new IOException(file + ": a folder; name a file of JSON lines");
    }
    InputStream bytes = isStandardInput() ? System.in : Files.newInputStream(file());
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
  }

  private boolean isStandardInput() {
    return file == null || file.toString().equals("-");
  }

  private Path file() {
    return Objects.requireNonNull(file);
  }

  private Iterator<Line> lines(BufferedReader in) {
    String name = isStandardInput() ? "standard input" : file().toString();
    int[] number = {0};
    return in.lines()
        .map(text -> new Line(name + ":" + ++number[0], text))
        .filter(line -> !line.text().isBlank())
        .iterator();
  }

  /** What one line came to: an answer, or the reason why there is none. */
  private record Result(String text, boolean rejected) {}

  private static Result one(Line line, Function<JsonLine, Answer> work) {
    try {
      byte[] bytes = line.text().getBytes(StandardCharsets.ISO_8859_1);
      return new Result(json(work.apply(JsonLine.parse(bytes))), false);
    } catch (IllegalArgumentException | AnnotationException e) {
      return new Result(line.where() + ": " + e.getMessage(), true);
    }
  }

  private static String json(Answer answer) {
    StringWriter out = new StringWriter();
    try {
      // Not closed: it would ask for a second value.
      JsonWriter json = new JsonWriter(out);
      json.setHtmlSafe(false);
      json.setSerializeNulls(true);
      json.beginObject();
      answer.write(json);
      json.endObject();
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private void accept(Result result, PrintWriter out) {
    if (result.rejected()) {
      rejected++;
      System.err.println("entente: " + result.text());
    } else {
      out.print(result.text());
      out.print('\n');
    }
  }

  /** A confidence with two decimals: more would only seem exact. */
  static double rounded(double confidence) {
    return Math.round(confidence * 100) / 100.0;
  }
}
