package entente.core;

import java.util.Optional;

/**
 * Two places in a sentence, of which somebody asks what the first does to the second.
 *
 * @param source where the source stands; empty if it is not in the sentence
 * @param target where the target stands; empty if it is not in the sentence
 */
public record MarkedPair(Sentence sentence, Optional<Span> source, Optional<Span> target) {}
