package entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever befalls an ingest, running it again gives the store of an undisturbed run. */
class IngestTest {
  /** More than a batch holds, so that there is a middle. */
  private static final int ARTICLES = 1500;

  private static final int IN_THE_MIDDLE = 1100;
  private static final List<String> ACTORS =
      List.of("France", "Germany", "Russia", "Japan", "India", "Brazil", "Egypt", "Canada");
  private static final List<String> ACTS = List.of("condemned", "met", "thanked", "threatened");
  private static final Pattern COUNT = Pattern.compile("([\\d,]+) articles");

  @TempDir static Path temp = Path.of("");
  private static Path input = Path.of("");
  private static String undisturbed = "";

  @BeforeAll
  static void undisturbedRun() throws IOException {
    input = Files.writeString(temp.resolve("articles.jsonl"), articles(ARTICLES));
    undisturbed = ingest("undisturbed");
    assertTrue(undisturbed.lines().count() > ARTICLES, undisturbed);
  }

  private static String articles(int count) {
    return IntStream.range(0, count)
        .mapToObj(IngestTest::article)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** One in ten has a sentence that must be read. */
  private static String article(int i) {
    String text =
        i % 10 == 0
            ? "%s %s %s. The sun shines."
                .formatted(
                    ACTORS.get(i / 10 % 8), ACTS.get(i / 80 % 4), ACTORS.get((i / 10 + 3) % 8))
            : "The sun shines on article " + i + ".";
    return "{\"id\": \"n%d\", \"date\": \"2025-08-%02d\", \"text\": \"%s\"}"
        .formatted(i, i % 28 + 1, text);
  }

  private static String ingest(String store) {
    Program.Ran ran = Program.run("ingest", "--store", temp.resolve(store) + "", input + "");
    assertEquals(0, ran.status(), ran.err());
    return export(store);
  }

  private static String export(String store) {
    Program.Ran ran =
        Program.run("export", "--format", "ntriples", "--store", temp.resolve(store) + "");
    assertEquals(0, ran.status(), ran.err());
    return ran.out().lines().sorted().collect(Collectors.joining("\n"));
  }

  @Test
  void readingTwiceIsReadingOnce() {
    assertEquals(undisturbed, ingest("undisturbed"));
  }

  @Test
  void runningAgainAfterAKillGivesTheSame() throws Exception {
    Process process = startedOn("killed");
    process.destroyForcibly().waitFor();
    assertEquals(undisturbed, ingest("killed"));
  }

  @Test
  void anInterruptedRunKeepsWhatItReadAndSaysHowToGoOn() throws Exception {
    Process process = startedOn("interrupted");
    Program.Ran second =
        Program.run("query", "strongest", "--store", temp.resolve("interrupted") + "");
    assertEquals(Entente.WRONGLY_CALLED, second.status());
    assertEquals(
        "entente: the store %s is in use by process %d (entente ingest); wait for it or stop it\n"
            .formatted(temp.resolve("interrupted"), process.pid()),
        second.err());

    // Not Process.destroy(), which would close the streams too.
    process.toHandle().destroy();
    String err =
        process.errorReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
    assertTrue(process.waitFor() > 128, err);
    assertTrue(err.contains("stopping after the articles in work"), err);
    assertTrue(err.contains("stopped before the end; run the same command again to go on"), err);
    assertTrue(export("interrupted").lines().count() > IN_THE_MIDDLE, err);
    assertEquals(undisturbed, ingest("interrupted"));
  }

  /** An ingest that has read so many articles, and waits for more: a batch is on disk. */
  private static Process startedOn(String store) throws IOException {
    Process process = Program.start("ingest", "--store", temp.resolve(store) + "", "-");
    OutputStream to = process.getOutputStream();
    Thread feeder = new Thread(() -> feed(to));
    feeder.setDaemon(true);
    feeder.start();
    BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
    StringBuilder told = new StringBuilder();
    while (true) {
      int next = err.read();
      assertFalse(next < 0, told.toString());
      told.append((char) next);
      Matcher count = COUNT.matcher(told);
      if (next == '\r' && count.find()) {
        if (Integer.parseInt(count.group(1).replace(",", "")) >= IN_THE_MIDDLE) {
          return process;
        }
        told.setLength(0);
      }
    }
  }

  /** The first articles over and over: there is always more, and nothing new. */
  private static void feed(OutputStream to) {
    byte[] bytes = articles(IN_THE_MIDDLE + 100).getBytes(StandardCharsets.UTF_8);
    try {
      while (true) {
        to.write(bytes);
        to.flush();
      }
    } catch (IOException e) {
      // The process has ended.
    }
  }

  @Test
  void rejectedArticlesAreKeptWithPlaceAndReason() throws IOException {
    Path bad = temp.resolve("bad.jsonl");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        "{\"id\": \"1\", \"text\": \"France condemned Russia.\"}\n"
            .getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("no article\n{\"id\": \"3\"}\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(new byte[] {'{', '"', (byte) 0xFF, '"', '}', '\n'});
    bytes.writeBytes(
        "{\"id\": \"5\", \"text\": \"Germany met Japan.\"}\n".getBytes(StandardCharsets.UTF_8));
    Files.write(bad, bytes.toByteArray());
    Path nobody = Files.createDirectories(temp.resolve("nobody"));
    Path store = temp.resolve("rejecting");

    Program.Ran ran =
        Program.run("ingest", "--store", store + "", bad + "", nobody + "", temp + "/none");

    assertEquals(Entente.SOME_REJECTED, ran.status());
    assertEquals(
        """
        entente: BAD:2: not JSON: something that JSON does not allow at column 1
        entente: BAD:3: no "text", or a blank one
        entente: BAD:4: not UTF-8 at byte 2 (FF); save it as UTF-8
        entente: TEMP/nobody: nothing to read in this folder
        entente: TEMP/none: no such file or folder
        read 2 articles into TEMP/rejecting: 2 events
        rejected 5, kept in TEMP/rejecting/rejected.jsonl
        the store now holds 2 articles, 2 events, 2 reports, 4 actors
        """,
        ran.err().replace(bad.toString(), "BAD").replace(temp.toString(), "TEMP"));
    List<JsonObject> kept =
        Files.readAllLines(store.resolve("rejected.jsonl")).stream()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .toList();
    assertEquals(5, kept.size());
    assertEquals(bad + ":2", kept.get(0).get("where").getAsString());
    assertEquals("no article", kept.get(0).get("raw").getAsString());
    assertEquals("no \"text\", or a blank one", kept.get(1).get("reason").getAsString());
  }

  @Test
  void articlesThatTellNothingAreCountedWithTheReason() throws IOException {
    Path silent =
        Files.writeString(
            temp.resolve("silent.jsonl"),
            """
            {"id": "1", "text": "The sun shines."}
            {"id": "2", "text": "France, Russia: a meeting."}
            """);
    Program.Ran ran = Program.run("ingest", "--store", temp.resolve("silent") + "", silent + "");
    assertEquals(
        """
        read 2 articles into TEMP/silent: 0 events
        2 articles told of none, 1 of them without a sentence that names two actors and has a word of the lexicon
          nothing came of 1: not read: no word that may tell, fewer than two who may act, or too long
          nothing came of 1: no source: nobody stands where the line expects one
        the store now holds 2 articles, 0 events, 0 reports, 0 actors
        """,
        ran.err().replace(temp.toString(), "TEMP"));
  }

  @Test
  void aStoreOfAnotherVersionIsLeftAlone() throws IOException {
    Path store = temp.resolve("other");
    Program.run("ingest", "--store", store + "", "-");
    Path note = store.resolve("entente-store.properties");
    Files.writeString(note, Files.readString(note).replace("version=1", "version=0"));
    for (String[] command :
        new String[][] {
          {"ingest", "--store", store + "", input + ""},
          {"query", "strongest", "--store", store + ""},
          {"export", "--format=csv", "--store", store + ""}
        }) {
      Program.Ran ran = Program.run(command);
      assertEquals(Entente.WRONGLY_CALLED, ran.status());
      assertEquals(
          "entente: the store %s is of version 0 and this program writes version 1; load its articles into a new store\n"
              .formatted(store),
          ran.err());
    }
  }
}
