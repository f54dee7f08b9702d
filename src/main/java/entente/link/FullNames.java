package entente.link;

import entente.core.Actor;
import entente.core.Mention;
import entente.core.Sentence;
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
    for (Hit hit : reading.hits(sentence)) {
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
    if (found.words().size() > 1 && !isTwo(found.mention())) {
      full.add(new Full(found.words(), found.actor(), Optional.of(found)));
    }
    // "EC" is the European Community, which goes on as "the Community".
    List<String> whole = Words.of(found.actor().name());
    if (found.actor().kind() == Actor.Kind.ORGANISATION
        && found.mention().name().isPresent()
        && whole.size() > found.words().size()) {
      full.add(new Full(whole, found.actor(), Optional.of(found)));
    }
  }

  /** "Baker-Chung talks": two people, of whom neither is so called. */
  private boolean isTwo(Mention mention) {
    return mention
        .name()
        .filter(n -> n.end() - n.first() == 1)
        .map(n -> reading.sentence(mention).token(n.first()).text())
        .filter(text -> Words.of(text).size() > 1)
        .isPresent();
  }

  /** The actors whose full names may be shortened so, the latest named last. */
  List<Actor> shortenedBy(List<String> words, boolean person) {
    return full.stream()
        .filter(f -> f.words().size() > words.size() || isAcronym(f.words(), words))
        .filter(
            f ->
                person
                    ? isPerson(f) && shortens(words, f)
                    : !isPerson(f) && (abbreviates(words, f) || endsLike(words, f)))
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
            && reading.catalogue().names().exact(words).stream().allMatch(this::isOutOfOffice)
            && reading
                .catalogue()
                .agents()
                .named(words.getLast().toLowerCase(Locale.ROOT))
                .isEmpty());
  }

  /** "the Council" of "the European Council", "the Serbs" after "Bosnian Serbs". */
  private boolean endsLike(List<String> words, Full name) {
    int n = name.words().size();
    return words.size() == 1
        && n > 1
        && name.words().getLast().equals(words.getFirst())
        && (isBody(words.getFirst()) || isPeople(words, name));
  }

  private boolean isPeople(List<String> words, Full name) {
    return name.actor().kind() == Actor.Kind.GROUP
        && reading.catalogue().names().exact(words).stream().anyMatch(n -> n.is(Name.Sense.PEOPLE));
  }

  private boolean isBody(String noun) {
    return reading
        .catalogue()
        .agents()
        .named(noun.toLowerCase(Locale.ROOT))
        .filter(a -> a.kind() != Actor.Kind.PERSON)
        .isPresent();
  }

  private boolean isOutOfOffice(Name name) {
    return name.entry() instanceof Person person
        && reading.date().filter(d -> person.yearsFrom(d) > 1).isPresent();
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
   * Where an unread sentence has a longer run of capitalised words that ends in {@code surname}:
   * "Steve Witkoff", without the titles before it.
   */
  Optional<Run> unread(String surname) {
    return reading.sentences().stream()
        .filter(sentence -> !sentence.read())
        .flatMap(
            sentence ->
                sentence.tokens().stream()
                    .filter(t -> Words.of(t.text()).equals(List.of(surname)))
                    .map(t -> new Run(sentence, first(sentence, t.index()), t.index() + 1)))
        // "Reagan-Gorbachev" is no full name of Gorbachev's.
        .filter(run -> run.end() - run.first() > 1)
        .findFirst();
  }

  /** Tokens of a sentence that look like a name. */
  record Run(Sentence sentence, int first, int end) {
    List<String> words() {
      return Words.of(sentence.tokens(), first, end).stream().map(Words.Piece::text).toList();
    }
  }

  private int first(Sentence sentence, int last) {
    int first = last;
    while (first > 0 && belongs(sentence, first - 1)) {
      first--;
    }
    return first;
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
}
