package entente.dictionary;

import java.util.List;
import java.util.Optional;

/**
 * An actor of somebody's list, in our words.
 *
 * @param where the place in the list
 * @param name as newspapers write it
 * @param sectors PLOVER's, of an actor that is no person
 * @param posts of a person
 * @param from first day, month or year, of a person those of birth; empty if unknown
 * @param to last day, month or year
 */
public record ListedActor(
    String where,
    String name,
    List<String> aliases,
    Kind kind,
    Optional<String> country,
    List<String> sectors,
    List<Post> posts,
    String from,
    String to,
    Optional<String> wikidata) {
  /** What our tables part. */
  public enum Kind {
    PERSON,
    ORGANISATION,
    GROUP
  }

  /**
   * What a person is for a time.
   *
   * @param role in lower case
   * @param from as in our tables
   * @param to the first day after it, or a month or year that still belongs
   */
  public record Post(String role, String country, String sector, String from, String to) {
    String text() {
      return "%s %s %s %s..%s".formatted(role, country, sector, from, to);
    }
  }

  public ListedActor {
    aliases = List.copyOf(aliases);
    sectors = List.copyOf(sectors);
    posts = List.copyOf(posts);
  }
}
