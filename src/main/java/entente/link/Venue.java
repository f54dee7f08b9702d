package entente.link;

import entente.core.Mention;
import entente.core.Sentence;
import entente.core.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a town that only says where people meet from one that stands for its country: "the Paris
 * meeting of ministers", but "Moscow's talks" and "the Moscow talks with Oslo".
 */
final class Venue {
  private static final Set<String> MEETINGS =
      Set.of(
          "accord",
          "agreement",
          "ceremony",
          "conference",
          "congress",
          "declaration",
          "meeting",
          "negotiation",
          "pact",
          "protocol",
          "round",
          "session",
          "summit",
          "talk",
          "treaty");

  private Venue() {}

  static boolean is(Reading reading, Mention mention) {
    Sentence sentence = reading.sentence(mention);
    Token town = sentence.token(mention.head());
    return mention.kind() == Mention.Kind.ADJECTIVE
        && isTown(reading, sentence, mention)
        && sentence.head(town).filter(t -> isMeeting(sentence, town, t)).isPresent();
  }

  private static boolean isTown(Reading reading, Sentence sentence, Mention mention) {
    List<Hit> hits = reading.hits(sentence, mention.first(), mention.end());
    return !hits.isEmpty()
        && hits.stream()
            .flatMap(h -> h.names().stream())
            .allMatch(n -> n.is(Name.Sense.CAPITAL, Name.Sense.TOWN));
  }

  private static boolean isMeeting(Sentence sentence, Token town, Token noun) {
    Optional<Token> with =
        sentence
            .dependents(noun, "nmod")
            .filter(
                t -> sentence.dependent(t, "case").filter(c -> lower(c).equals("with")).isPresent())
            .findFirst();
    return MEETINGS.contains(noun.lemma()) && town.index() < noun.index() && with.isEmpty();
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
