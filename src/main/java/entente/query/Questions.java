package entente.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of questions.
 *
 * @param folder where the {@code .rq} files lie
 * @param terms the IRIs that they speak of
 */
public record Questions(Path folder, Terms terms) {
  private static final String SUFFIX = ".rq";

  /** Every question of the folder, in the order of their names. */
  public List<Question> all() throws IOException {
    List<Question> questions = new ArrayList<>();
    for (String name : names()) {
      questions.add(QuestionFile.read(folder.resolve(name + SUFFIX), terms));
    }
    return questions;
  }

  /**
   * The question of that name, or in that file.
   *
   * @throws IOException if the file is no question
   * @throws QuestionException if there is neither; it tells which names come near
   */
  public Question find(String nameOrFile) throws IOException {
    if (names().contains(nameOrFile)) {
      return QuestionFile.read(folder.resolve(nameOrFile + SUFFIX), terms);
    }
    Path file = Path.of(nameOrFile);
    if (Files.isRegularFile(file)) {
      return QuestionFile.read(file, terms);
    }
    throw new QuestionException(
        "there is no question and no file '%s'; did you mean %s?"
            .formatted(nameOrFile, Nearest.of(nameOrFile, names().stream()).sentence()));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getName(file.getNameCount() - 1).toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }
}
