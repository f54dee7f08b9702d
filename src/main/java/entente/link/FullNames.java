package entente.link;

import entente.core.Actor;
import entente.core.Sentence;
import entente.core.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The full names of an article, which its short ones repeat: "Witkoff" after "Steve Witkoff", "UAW"
 * after "United Auto Workers". Also those in sentences that were not read.
 */
final class FullNames {
  /** A full name that has been given an actor. */
  private record Full(List<String> words, Actor actor, Optional<Found> found) {}

  private final Reading reading;
  private final List<Full> full = new ArrayList<>();

  FullNames(Reading reading) {
    this.reading = reading;
    for (Sentence sentence : reading.sentences()) {
      addKnown(sentence);
    }
  }

  private void addKnown(Sentence sentence) {
    Names names = reading.catalogue().names();
    for (Hit hit : names.hits(sentence.tokens(), 0, sentence.size())) {
      Names.best(hit.names(), reading.date())
          .filter(n -> n.words().size() > 1 && n.sense() == Name.Sense.FULL)
          .filter(n -> n.entry() instanceof Person && !goesOn(sentence, hit.end()))
          .map(n -> new Full(n.words(), n.entry().actor(reading.date()), Optional.empty()))
          .ifPresent(full::add);
    }
  }

  /** "Donald Trump" of "Donald Trump Jr." is not Donald Trump. */
  private static boolean goesOn(Sentence sentence, int token) {
    return token < sentence.size() && Suffixes.ofPerson(sentence.token(token).text());
  }

  void add(Found found) {
    if (found.words().size() > 1) {
      full.add(new Full(found.words(), found.actor(), Optional.of(found)));
    }
  }

  /** The actors whose full names may be shortened so, the latest named last. */
  List<Actor> shortenedBy(List<String> words, boolean person) {
    return full.stream()
        .filter(f -> f.words().size() > words.size() || isAcronym(f.words(), words))
        .filter(
            f -> person ? isPerson(f) && shortens(words, f) : !isPerson(f) && abbreviates(words, f))
        .map(Full::actor)
        .distinct()
        .toList();
  }

  private static boolean isPerson(Full full) {
    return full.actor().kind() == Actor.Kind.PERSON;
  }

  private boolean shortens(List<String> words, Full name) {
    int n = name.words().size();
    return name.words().subList(n - words.size(), n).equals(words)
        // Surname first: "Kim" for "Kim Yong Nam"; but never "John" for "John Smith".
        || (name.words().subList(0, words.size()).equals(words)
            && !reading.catalogue().isGivenName(words.getFirst())
            && n > 2);
  }

  private boolean abbreviates(List<String> words, Full name) {
    return isAcronym(name.words(), words)
        || (name.words().subList(0, words.size()).equals(words)
            && reading.catalogue().names().exact(words).isEmpty()
            && reading
                .catalogue()
                .agents()
                .named(words.getLast().toLowerCase(Locale.ROOT))
                .isEmpty());
  }

  private static boolean isAcronym(List<String> name, List<String> words) {
    if (words.size() != 1 || words.getFirst().length() < 2) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : name) {
      if (Words.capitalised(word)) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return initials.toString().equals(words.getFirst());
  }

  /**
   * A longer run of capitalised words that ends in {@code surname}, anywhere in the article: "Steve
   * Witkoff", without the titles before it.
   */
  Optional<List<String>> unread(String surname) {
    for (Sentence sentence : reading.sentences()) {
      for (Token token : sentence.tokens()) {
        if (!sentence.read() && Words.of(token.text()).equals(List.of(surname))) {
          List<String> run = run(sentence, token.index());
          if (run.size() > 1) {
            return Optional.of(run);
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<String> run(Sentence sentence, int last) {
    int first = last;
    while (first > 0 && belongs(sentence, first - 1)) {
      first--;
    }
    return Words.of(String.join(" ", texts(sentence, first, last + 1)));
  }

  private boolean belongs(Sentence sentence, int token) {
    String text = sentence.token(token).text();
    return Words.capitalised(text)
        && text.length() > 1
        && !reading.catalogue().agents().end(text.toLowerCase(Locale.ROOT))
        && reading.catalogue().names().exact(Words.of(text)).isEmpty()
        && Description.honorific(text).isEmpty()
        && (token > 0 || reading.catalogue().isGivenName(text));
  }

  private static List<String> texts(Sentence sentence, int first, int end) {
    return sentence.tokens().subList(first, end).stream().map(Token::text).toList();
  }
}
