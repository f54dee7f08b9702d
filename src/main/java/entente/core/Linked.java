package entente.core;

import java.util.List;

/**
 * An article whose mentions have been given their actors.
 *
 * @param annotated the article, read
 * @param links one for each of its mentions, in the same order
 * @param roles what it calls people, in text order
 */
public record Linked(Annotated annotated, List<Link> links, List<Role> roles) {
  public Linked {
    roles = List.copyOf(roles);
    links = List.copyOf(links);
    if (links.size() != annotated.mentions().size()) {
      throw new IllegalArgumentException(
          links.size() + " links for " + annotated.mentions().size() + " mentions");
    }
  }

  public Article article() {
    return annotated.article();
  }
}
