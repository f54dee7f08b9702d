package entente.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keeps the patterns of {@code data/furniture.txt} from fitting too much. */
class FurnitureTest {
  private static final Path FILE =
      Path.of(System.getProperty("entente.home", "."), "data", "furniture.txt");

  private static List<String> patterns() throws IOException {
    try (var lines = Files.lines(FILE)) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }

  @Test
  void noPatternStandsTwice() throws IOException {
    Set<String> seen = new HashSet<>();
    List<String> again =
        patterns().stream().filter(line -> !seen.add(line.toLowerCase(Locale.ROOT))).toList();
    assertEquals(List.of(), again);
  }

  @Test
  void everyPatternWithAStarHasWordsOfItsOwn() throws IOException {
    List<String> vague =
        patterns().stream()
            .filter(pattern -> pattern.contains("*"))
            .filter(pattern -> pattern.replaceAll("[^\\p{L}©\\[/]", "").length() < 4)
            .filter(pattern -> !pattern.matches("(?:©|\\(c\\) \\d\\d).*"))
            .toList();
    assertEquals(List.of(), vague);
  }

  @Test
  void aNumberIsANumberAndAStarIsAnything() {
    Furniture furniture = Furniture.of(List.of("<n> comments", "Photo: *"));
    assertEquals(true, furniture.is("1,204 Comments"));
    assertEquals(true, furniture.is("PHOTO: a fish, by Bo Lens"));
    assertFalse(furniture.is("He made no comments."));
    assertFalse(furniture.is("The photo: a fish"));
  }
}
