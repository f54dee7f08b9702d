package entente.store;

import static entente.store.SmallWorld.NAMES;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.Quad;

/** A second process at a store. */
final class Child {
  private Child() {}

  /** Arguments: a store, what to do there, how often. */
  public static void main(String[] arguments) throws IOException {
    try (Store store = Store.open(Path.of(arguments[0]), NAMES)) {
      switch (arguments[1]) {
        case "hold" -> hold();
        case "die" -> writeAndDie(store, Integer.parseInt(arguments[2]));
        default -> throw new IllegalArgumentException(arguments[1]);
      }
    }
  }

  static Process start(Path store, String... what) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path", "")
                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
            Child.class.getName(),
            store.toString());
    return new ProcessBuilder(
            java.util.stream.Stream.concat(command.stream(), java.util.stream.Stream.of(what))
                .toList())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  static List<ArticleTriples> batch(int number) {
    return IntStream.range(0, 20)
        .mapToObj(i -> SmallWorld.article("a" + (number * 15 + i), number * 100L + i))
        .toList();
  }

  private static void hold() throws IOException {
    System.out.println("held");
    while (System.in.read() >= 0) {}
  }

  /** Halts the machine with half of the last batch handed to the open transaction. */
  private static void writeAndDie(Store store, int batches) {
    for (int i = 0; i < batches; i++) {
      store.replace(batch(i));
    }
    List<ArticleTriples> last = batch(batches);
    store.write(
        data -> {
          Delta delta = Replacement.of(NAMES, data, last);
          int[] written = {0};
          delta.applyTo(
              new org.apache.jena.sparql.core.DatasetGraphWrapper(data) {
                @Override
                public void add(Quad quad) {
                  if (++written[0] == 100) {
                    Runtime.getRuntime().halt(137);
                  }
                  super.add(quad);
                }
              });
        });
  }
}
