package entente;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the program's own files lie: ontology, data, queries and models, which users read and edit.
 *
 * @param root the folder that holds them
 */
record Home(Path root) {
  private static final String PROPERTY = "entente.home";

  Home {
    if (!Files.isDirectory(root.resolve("ontology"))) {
      throw new IllegalArgumentException(
          root.toAbsolutePath()
              + " does not hold Entente's files (no folder \"ontology\"); start it with the launcher"
              + " \"entente\", or set -D"
              + PROPERTY
              + " to the folder it was unpacked in");
    }
  }

  /** The folder that the launcher names, else the working directory. */
  static Home find() {
    return new Home(Path.of(System.getProperty(PROPERTY, "")));
  }

  Path ontology() {
    return root.resolve("ontology").resolve("entente.ttl");
  }

  Path shapes() {
    return root.resolve("ontology").resolve("shapes.ttl");
  }

  Path lexicon() {
    return root.resolve("data").resolve("lexicon");
  }

  /** What the codes of CAMEO are called in the ontology. */
  Path cameoCodes() {
    return lexicon().resolve("cameo.tsv");
  }

  /** What the codes of CAMEO for actors are here. */
  Path cameoActors() {
    return actors().resolve("cameo.tsv");
  }

  Path irregularForms() {
    return models().resolve("english").resolve("lemmas.tsv");
  }

  Path actors() {
    return root.resolve("data").resolve("actors");
  }

  Path samples() {
    return root.resolve("data").resolve("samples");
  }

  /** Lines that stand on pages of news and are not part of an article. */
  Path furniture() {
    return root.resolve("data").resolve("furniture.txt");
  }

  Path queries() {
    return root.resolve("queries");
  }

  Path models() {
    return root.resolve("models");
  }
}
