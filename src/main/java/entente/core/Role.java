package entente.core;

import java.util.Optional;

/**
 * What the words around a name call a person: "U.S. special envoy Steve Witkoff".
 *
 * @param mention where the text says it
 * @param actor the person
 * @param title in lower case and in the singular: "special envoy", "former mayor"
 * @param of the country or the body, where the words tell it
 */
public record Role(Mention mention, Actor actor, String title, Optional<Actor> of) {
  public Role {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a role needs a title: " + actor.id());
    }
  }
}
