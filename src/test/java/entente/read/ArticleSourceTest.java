package entente.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the folder-driven cases cannot show: folders, standard input, very long lines. */
class ArticleSourceTest {
  private static final Path STANDARD_INPUT = Path.of("-");
  private static final String TEXT = "Norway and Chile signed a fishing agreement in Oslo.";

  @TempDir Path folder = Path.of(".");

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }

  private static List<String> ids(List<Item> items) {
    return items.stream().map(ArticleSourceTest::idOrReason).toList();
  }

  private static String idOrReason(Item item) {
    return switch (item) {
      case Item.Read read -> read.article().id();
      case Item.Rejected rejected -> rejected.reason();
    };
  }

  @Test
  void foldersAreWalkedInOrderOfNamesWithoutHiddenFiles() throws IOException {
    for (String name :
        List.of("b.txt", "a/z.txt", "a/b/c.txt", ".hidden.txt", ".git/x.txt", "c.txt")) {
      write("news/" + name, TEXT);
    }
    assertEquals(
        List.of("news/a/b/c.txt", "news/a/z.txt", "news/b.txt", "news/c.txt"),
        ids(Samples.read(folder.resolve("news"))));
  }

  @Test
  void aHiddenFileIsReadWhenItIsNamed() throws IOException {
    assertEquals(List.of(".hidden.txt"), ids(Samples.read(write(".hidden.txt", TEXT))));
  }

  @Test
  void emptyFoldersAndMissingFilesAreSaidToBeSo() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty/deeper"));
    Path missing = folder.resolve("missing.txt");
    Path good = write("good.txt", TEXT);
    assertEquals(
        List.of("nothing to read in this folder", "no such file or folder", "good.txt"),
        ids(Samples.read(empty.resolveSibling(""), missing, good).stream().toList()));
  }

  @Test
  void filesOfOneNameKeepIdsOfTheirOwn() throws IOException {
    Path first = write("2024/news.txt", TEXT);
    Path second = write("2025/news.txt", TEXT);
    assertEquals(2, ids(Samples.read(first, second)).stream().distinct().count());
    assertEquals(
        List.of("2024/news.txt", "2025/news.txt"),
        ids(Samples.read(folder.resolve("2024"), folder.resolve("2025"))));
  }

  @Test
  void aLinkBackUpIsNotFollowedForEver() throws IOException {
    write("news/a.txt", TEXT);
    Files.createSymbolicLink(folder.resolve("news/again"), folder.resolve("news"));
    assertEquals(List.of("news/a.txt"), ids(Samples.read(folder.resolve("news"))));
  }

  @Test
  void standardInputIsReadAmongFilesAndLeftOpen() throws IOException {
    Path file = write("a.txt", TEXT);
    boolean[] closed = {false};
    InputStream in =
        new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    List<Item> items = Samples.read(List.of(file, STANDARD_INPUT, file), in, ReadOptions.NONE);
    assertEquals(
        List.of(file.toString(), "standard input", file.toString()),
        items.stream().map(Item::where).toList());
    assertEquals(ContentId.of(TEXT), ids(items).get(1));
    assertTrue(items.get(1) instanceof Item.Read read && read.article().date().isEmpty());
    assertEquals(false, closed[0]);
  }

  @Test
  void noLinesAreNoArticlesAndNoMistake() {
    assertEquals(
        List.of(),
        Samples.read(
            List.of(STANDARD_INPUT), InputStream.nullInputStream(), Samples.format("jsonl")));
  }

  @Test
  void anUnknownFormatIsRefusedWithThoseKnown() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Samples.read(
                    List.of(STANDARD_INPUT), InputStream.nullInputStream(), Samples.format("doc")));
    assertEquals(
        "no format \"doc\": choose one of jsonl, json, html, markdown, text", refusal.getMessage());
  }

  @Test
  void progressEndsAtTheSizeOfAllFiles() throws IOException {
    write("news/a.jsonl", "{\"id\":\"a\",\"text\":\"" + TEXT + "\"}\n".repeat(5));
    write("news/b.txt", TEXT);
    try (ArticleSource source =
        Samples.reader().open(List.of(folder), InputStream.nullInputStream(), ReadOptions.NONE)) {
      source.forEachRemaining(item -> {});
      assertEquals(OptionalLong.of(source.bytesRead()), source.bytesTotal());
    }
  }

  @Test
  void aRejectedLineIsKeptToBeMended() throws IOException {
    Path file = write("a.jsonl", "{\"id\":\"a1\"}\n");
    Item.Rejected rejected = (Item.Rejected) Samples.read(file).getFirst();
    assertEquals("{\"id\":\"a1\"}", rejected.raw().orElseThrow());
  }

  @Test
  void tenMegabytesInOneLineAreRead() {
    List<Item> items =
        Samples.read(List.of(STANDARD_INPUT), line("long", 10 << 20), Samples.format("jsonl"));
    assertTrue(
        items.getFirst() instanceof Item.Read read && read.article().text().length() == 10 << 20);
  }

  @Test
  void aLineLongerThanAnyArticleIsRefusedAndTheNextOneRead() {
    InputStream in = new SequenceInputStream(line("endless", 100 << 20), line("next", 10));
    assertEquals(
        List.of(
            "a line of %d bytes, longer than any article may be (33554432); is a line end missing?"
                .formatted((100 << 20) + 26),
            "next"),
        ids(Samples.read(List.of(STANDARD_INPUT), in, Samples.format("jsonl"))));
  }

  @Test
  void anEndlessArticleInAnArrayEndsTheFile() {
    InputStream in = new SequenceInputStream(stream("["), line("endless", 100 << 20));
    assertEquals(
        List.of("an article of more than 33554432 characters; the rest of the file is not read"),
        ids(Samples.read(List.of(STANDARD_INPUT), in, Samples.format("json"))));
  }

  @Test
  void aTextLongerThanAnyArticleIsRefused() {
    List<Item> items =
        Samples.read(List.of(STANDARD_INPUT), new Repeated('a', 17 << 20), ReadOptions.NONE);
    assertEquals(
        List.of(
            "longer than 16 MB, too long for one article; split it, or put one article a line (jsonl)"),
        ids(items));
  }

  /** A JSON line whose text has {@code length} characters, made as it is read. */
  private static InputStream line(String id, int length) {
    return Stream.of(
            stream("{\"id\":\"" + id + "\",\"text\":\""),
            new Repeated('a', length),
            stream("\"}\n"))
        .reduce(SequenceInputStream::new)
        .orElseThrow();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** One character, many times. */
  private static final class Repeated extends InputStream {
    private final char character;
    private int left;

    Repeated(char character, int times) {
      this.character = character;
      this.left = times;
    }

    @Override
    public int read() {
      return left-- > 0 ? character : -1;
    }

    @Override
    public int read(byte[] target, int start, int length) {
      int count = Math.min(left, length);
      Arrays.fill(target, start, start + count, (byte) character);
      left -= count;
      return count > 0 || length == 0 ? count : -1;
    }
  }
}
