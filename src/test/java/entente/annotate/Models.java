package entente.annotate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The models of this project, for tests. */
final class Models {
  private Models() {}

  static Path folder() {
    return Path.of(System.getProperty("entente.home", "."), "models");
  }

  static Lemmas lemmas() throws IOException {
    WordPiece pieces = WordPiece.of(Files.readString(folder().resolve("reader/vocab.txt")));
    return Lemmas.load(folder().resolve("english/lemmas.tsv"), new Stems(pieces::rank));
  }

  static Abbreviations abbreviations() throws IOException {
    return Abbreviations.load(folder().resolve("english/abbreviations.tsv"));
  }
}
