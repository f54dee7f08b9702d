package entente.extract;

import entente.core.Modality;
import entente.core.Polarity;
import entente.core.Token;
import java.util.Optional;

/**
 * How a sentence tells of an event.
 *
 * @param modality whether it happened
 * @param polarity whether it is told as happening
 * @param refuses whether somebody will not do it: "will not withdraw"
 * @param speaker the word that names who says so, where the article only passes it on
 */
record Circumstances(
    Modality modality, Polarity polarity, boolean refuses, Optional<Token> speaker) {}
