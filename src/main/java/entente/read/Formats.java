package entente.read;

import java.util.List;

/**
 * The formats known, in the order in which a file is held against them; the last takes all that is
 * left.
 */
record Formats(List<Format> all) {
  Formats {
    all = List.copyOf(all);
  }

  static Formats standard(Furniture furniture) {
    Prose prose = new Prose(furniture);
    return new Formats(
        List.of(
            new JsonLines(),
            new JsonDocument(),
            new Html(prose),
            new Markdown(prose),
            new PlainText(prose)));
  }

  List<String> names() {
    return all.stream().map(Format::name).toList();
  }

  /**
   * @throws IllegalArgumentException if there is none of that name
   */
  Format named(String name) {
    return all.stream()
        .filter(format -> format.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no format \"" + name + "\": choose one of " + String.join(", ", names())));
  }

  Format guess(Head head) {
    return all.stream()
        .filter(format -> format.recognises(head))
        .findFirst()
        .orElseGet(() -> all.getLast());
  }
}
