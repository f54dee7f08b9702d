package entente.link;

import java.util.List;

/**
 * A name of the catalogue among the tokens of a sentence.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param names all that have these words
 */
record Hit(int first, int end, List<Name> names) {
  Hit {
    names = List.copyOf(names);
  }

  /** Whether it is an adjective of a country or a people: "Russian". */
  boolean isNationality() {
    return names.stream().anyMatch(n -> n.sense() == Name.Sense.ADJECTIVE)
        && names.stream().noneMatch(n -> n.sense() == Name.Sense.FULL);
  }

  /** Whether it may be a town, but is often the name of something else. */
  boolean isSharedTown() {
    return names.stream().allMatch(n -> n.shared() && n.is(Name.Sense.TOWN));
  }

  boolean covers(int token) {
    return first <= token && token < end;
  }
}
