package entente.link;

import entente.core.Actor;
import entente.core.Mention;
import java.util.List;
import java.util.Optional;

/**
 * Whom a mention names, and what else the article has told of the one named.
 *
 * @param words the name's words, without titles; empty where the mention has no name
 * @param agent the noun that describes the one named: "special envoy"
 */
record Found(
    Mention mention,
    Actor actor,
    double score,
    List<String> words,
    Optional<Gender> gender,
    Optional<Agent> agent) {
  Found {
    words = List.copyOf(words);
  }

  boolean isPerson() {
    return actor.kind() == Actor.Kind.PERSON;
  }

  boolean isBefore(Mention other) {
    return mention.sentence() < other.sentence()
        || (mention.sentence() == other.sentence() && mention.end() <= other.first());
  }
}
