package entente.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One JSON object a line. Blank lines count but say nothing. */
final class JsonLines implements Format {
  /**
   * In bytes: six million words, and still a text that a heap of 1 GB holds several times over
   * while it is decoded.
   */
  private static final int LONGEST = 32 << 20;

  private final Dialects dialects = Dialects.standard();

  @Override
  public String name() {
    return "jsonl";
  }

  /** An object that ends on the line on which it begins, or a name that says so. */
  @Override
  public boolean recognises(Head head) {
    if (head.named(".jsonl", ".ndjson")) {
      return true;
    }
    String text = head.text();
    int end = text.indexOf('\n');
    String line = (end < 0 ? text : text.substring(0, end)).strip();
    boolean whole = line.endsWith("}") || (end < 0 && text.length() > Head.LENGTH / 2);
    return line.startsWith("{") && whole && !line.equals("{}");
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
