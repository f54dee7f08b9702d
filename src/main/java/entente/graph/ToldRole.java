package entente.graph;

import entente.core.Role;
import entente.core.Span;

/**
 * A role, and the sentence that tells of it.
 *
 * @param sentence its place in the article, from 0
 * @param span where it stands in the article
 */
public record ToldRole(Role role, int sentence, Span span) {}
