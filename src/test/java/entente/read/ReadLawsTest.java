package entente.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** What holds of whatever is read. */
class ReadLawsTest {
  @Property(tries = 200)
  void theTextOfALineIsTheTextOfTheArticle(@ForAll String text) {
    JsonObject object = new JsonObject();
    object.addProperty("id", "a1");
    object.addProperty("text", text);
    List<Item> items =
        Samples.read(
            List.of(Path.of("-")),
            new ByteArrayInputStream((object + "\n").getBytes(StandardCharsets.UTF_8)),
            Samples.format("jsonl"));
    assertEquals(1, items.size());
    if (items.getFirst() instanceof Item.Read read) {
      assertEquals(text, read.article().text());
    } else {
      assertEquals(true, text.isBlank() || !isWhole(text));
    }
  }

  private static boolean isWhole(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  @Property
  void linesAreWhatStandsBetweenLineFeeds(@ForAll @Size(max = 300) List<Boolean> feeds)
      throws IOException {
    StringBuilder text = new StringBuilder();
    feeds.forEach(feed -> text.append(feed ? '\n' : 'x'));
    LineReader lines =
        new LineReader(
            new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), 300);
    List<String> read = new ArrayList<>();
    for (Optional<ByteArrayInputStream> line = lines.next();
        line.isPresent();
        line = lines.next()) {
      read.add(new String(line.get().readAllBytes(), StandardCharsets.UTF_8));
    }
    assertEquals(text.toString().lines().toList(), read);
  }

  @Property
  void whatIsDecodedIsWhatTheJdkDecodes(@ForAll byte[] bytes) throws IOException {
    assertEquals(jdk(bytes), ours(bytes));
  }

  private static Optional<String> ours(byte[] bytes) throws IOException {
    try {
      return Optional.of(Utf8Reader.decode(new ByteArrayInputStream(bytes)));
    } catch (Utf8Reader.NotUtf8Exception e) {
      return Optional.empty();
    }
  }

  private static Optional<String> jdk(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  @Property(tries = 300)
  void cleaningNeverAddsALetter(@ForAll String text) {
    String cleaned = String.join("", new Prose(Furniture.of(List.of())).paragraphs(text));
    assertEquals(letters(text), letters(cleaned));
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
