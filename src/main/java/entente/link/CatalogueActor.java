package entente.link;

import entente.core.Actor;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the catalogue, as people look it up.
 *
 * @param actor who it is today
 * @param names all its names but the first, without accents and full stops
 * @param offices {@code president USA GOV 2017-01-20..2021-01-20}, a day that ends one being the
 *     first day after it
 * @param source where its line says that it comes from
 */
public record CatalogueActor(
    Actor actor, List<String> names, List<String> offices, Optional<String> source) {
  public CatalogueActor {
    names = List.copyOf(names);
    offices = List.copyOf(offices);
  }

  static CatalogueActor of(Entry entry, List<Name> names, Optional<String> source) {
    Actor actor = entry.actor(Optional.empty());
    List<String> others =
        names.stream()
            .map(n -> String.join(" ", n.words()))
            .filter(n -> !n.equals(actor.name()))
            .distinct()
            .toList();
    List<String> offices =
        entry instanceof Person person
            ? person.offices().stream().map(Office::text).toList()
            : List.of();
    return new CatalogueActor(actor, others, offices, source);
  }
}
