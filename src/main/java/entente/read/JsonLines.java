package entente.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** One JSON object a line. Blank lines count but say nothing. */
final class JsonLines implements Format {
  /**
   * In bytes: six million words, and still a text that a heap of 1 GB holds several times over
   * while it is decoded.
   */
  private static final int LONGEST = 32 << 20;

  private static final Pattern OBJECT_LINE = Pattern.compile("(?m)^\\{\\s*\"\\w+\":.*}\\r?$");

  private final Dialects dialects = Dialects.standard();

  @Override
  public String name() {
    return "jsonl";
  }

  /**
   * A name that says so; an object that ends on the line on which it begins, or is followed by one
   * on the next; or, after something that is no known beginning at all, a line that is an object.
   */
  @Override
  public boolean recognises(Head head) {
    String text = head.text();
    int end = text.indexOf('\n');
    String line = (end < 0 ? text : text.substring(0, end)).strip();
    if (head.named(".jsonl", ".ndjson")) {
      return true;
    }
    if (line.startsWith("{")) {
      boolean goesOn = end < 0 && text.length() > Head.LENGTH / 2;
      return goesOn || line.endsWith("}") || (end > 1 && text.startsWith("{", end + 1));
    }
    return !head.begins("[", "<", "#", "-") && OBJECT_LINE.matcher(text).find();
  }

  @Override
  public Drafts open(Input input) {
    LineReader lines = new LineReader(input.bytes(), LONGEST);
    return new Drafts() {
      @Override
      public Optional<Draft> next() throws IOException {
        Optional<ByteArrayInputStream> line = lines.next();
        while (line.isPresent() && isBlank(line.get())) {
          line = lines.next();
        }
        return line.map(JsonLines.this::draft);
      }

      @Override
      public String where() {
        return input.where() + ":" + lines.number();
      }
    };
  }

  private Draft draft(ByteArrayInputStream line) {
    try {
      return dialects.draft(Json.object(line));
    } catch (ReadException e) {
      line.reset();
      throw e.with(new String(line.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static boolean isBlank(ByteArrayInputStream line) {
    int next = line.read();
    while (next == ' ' || next == '\t' || next == '\r') {
      next = line.read();
    }
    line.reset();
    return next < 0;
  }
}
