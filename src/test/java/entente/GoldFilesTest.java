package entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gold set keeps to its own guide, so that what is measured against it means something. */
class GoldFilesTest {
  private static final Path GOLD = Path.of("data", "gold");

  static Stream<Path> tables() throws IOException {
    return files(".tsv").stream();
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(GOLD, 2)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyLineNamesWordsOfItsParagraph(Path table) throws IOException {
    assertFalse(GoldArticle.read(table).relations().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void noRelationStandsTwice(Path table) throws IOException {
    Set<GoldArticle.Relation> seen = new HashSet<>();
    assertEquals(
        List.of(), GoldArticle.read(table).relations().stream().filter(r -> !seen.add(r)).toList());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void bothEndsAreDifferentWordsUnlessTheyActTogether(Path table) throws IOException {
    assertEquals(
        List.of(),
        GoldArticle.read(table).relations().stream()
            .filter(r -> !r.mutual() && r.source().span().equals(r.target().span()))
            .toList());
  }

  @Test
  void everyTextHasItsTable() throws IOException {
    assertEquals(names(".txt"), names(".tsv"));
  }

  private static Set<String> names(String ending) throws IOException {
    return files(ending).stream()
        .map(f -> GOLD.relativize(f).toString().replace(ending, ""))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Test
  void noArticleIsInBothHalves() throws IOException {
    Set<Path> seen = new HashSet<>();
    assertEquals(
        List.of(), files(".tsv").stream().filter(f -> !seen.add(f.getFileName())).toList());
  }
}
