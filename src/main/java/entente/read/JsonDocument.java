package entente.read;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.Optional;

/** One article as a JSON object, or an array of them, read element by element. */
final class JsonDocument implements Format {
  /** In characters; as in {@link JsonLines}, so that no array can fill the heap either. */
  private static final long LONGEST = 32 << 20;

  private final Dialects dialects = Dialects.standard();

  @Override
  public String name() {
    return "json";
  }

  @Override
  public boolean recognises(Head head) {
    return head.begins("{")
        || head.begins("[{")
        || head.text().matches("(?s)\\[\\s*[{\\]].*")
        || head.named(".json");
  }

  @Override
  public Drafts open(Input input) {
    RationedReader text = new RationedReader(new Utf8Reader(input.bytes()), LONGEST);
    return new Elements(Json.reader(text), text, input);
  }

  private final class Elements implements Drafts {
    private final JsonReader json;
    private final RationedReader text;
    private final Input input;
    private boolean started;
    private boolean inArray;
    private long number;

    Elements(JsonReader json, RationedReader text, Input input) {
      this.json = json;
      this.text = text;
      this.input = input;
    }

    @Override
    public Optional<Draft> next() throws IOException {
      text.refill();
      if (!started) {
        start();
      }
      if (inArray ? json.hasNext() : number == 0) {
        number++;
        return Optional.of(draft(Json.element(json)));
      }
      end();
      return Optional.empty();
    }

    private void start() throws IOException {
      started = true;
      inArray = json.peek() == JsonToken.BEGIN_ARRAY;
      if (inArray) {
        json.beginArray();
      }
    }

    private void end() throws IOException {
      if (inArray) {
        json.endArray();
        inArray = false;
        number = 1;
      }
      Json.requireEnd(
          json, "something follows the JSON; put one article a line (jsonl), or all in one array");
    }

    private Draft draft(JsonElement element) {
      try {
        JsonObject object = Json.object(element);
        return dialects.draft(object);
      } catch (ReadException e) {
        throw e.with(element.toString());
      }
    }

    @Override
    public String where() {
      return inArray ? input.where() + ", article " + number : input.where();
    }
  }
}
