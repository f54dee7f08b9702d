package entente.extract;

import entente.core.Token;
import java.util.Optional;

/** The pattern for each part of speech. */
final class Patterns {
  private final Pattern verbs = new VerbPattern();
  private final Pattern nouns;
  private final Pattern adjectives = new AdjectivePattern();

  Patterns(Governors governors) {
    this.nouns = new NounPattern(governors);
  }

  Optional<Match> match(Tree tree, Token trigger, Entry entry) {
    Pattern pattern =
        switch (entry.pos()) {
          case VERB -> verbs;
          case NOUN -> nouns;
          case ADJ -> adjectives;
        };
    return pattern.match(tree, trigger, entry);
  }
}
