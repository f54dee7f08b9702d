package entente.link;

import entente.core.Annotated;
import entente.core.Mention;
import entente.core.NameType;
import entente.core.PublicationDate;
import entente.core.Sentence;
import entente.core.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One article while it is being linked: what is asked of it, and what has been found so far. */
final class Reading {
  private static final Set<String> SCENE =
      Set.of("in", "at", "near", "outside", "around", "across", "throughout");

  private final Catalogue catalogue;
  private final Annotated annotated;
  private final List<List<Hit>> hits;
  private final Place place;
  private final Map<Mention, Found> found = new HashMap<>();
  private final Map<Integer, List<Found>> bySentence = new TreeMap<>();

  Reading(Catalogue catalogue, Annotated annotated) {
    this.catalogue = catalogue;
    this.annotated = annotated;
    this.hits =
        annotated.sentences().stream()
            .map(s -> catalogue.names().hits(s.tokens(), 0, s.size()))
            .toList();
    this.place = new Place(places(), scenes(), paragraphs(), headline(), catalogue, date());
  }

  /** The names of each sentence, without those of towns that here are somebody's surname. */
  private List<List<Hit>> places() {
    return annotated.sentences().stream()
        .map(s -> hits(s).stream().filter(h -> !h.isSharedTown() || isPlace(s, h)).toList())
        .toList();
  }

  private List<List<Hit>> scenes() {
    return annotated.sentences().stream()
        .map(s -> hits(s).stream().filter(h -> isScene(s, h) && isPlace(s, h)).toList())
        .toList();
  }

  private static boolean isScene(Sentence sentence, Hit hit) {
    return SCENE.contains(Origin.preposition(sentence, hit.first(), 0));
  }

  private boolean isPlace(Sentence sentence, Hit hit) {
    return annotated.mentions().stream()
        .filter(m -> m.sentence() == sentence.index())
        .flatMap(m -> m.name().stream())
        .anyMatch(
            n -> n.type() == NameType.LOCATION && n.first() <= hit.first() && hit.end() <= n.end());
  }

  /** Of each sentence the number of its paragraph. */
  private List<Integer> paragraphs() {
    List<Integer> numbers = new ArrayList<>();
    int number = -1;
    for (Sentence sentence : annotated.sentences()) {
      number += annotated.opensParagraph(sentence) ? 1 : 0;
      numbers.add(number);
    }
    return numbers;
  }

  private List<Hit> headline() {
    List<Token> tokens =
        annotated
            .article()
            .title()
            .map(title -> Resolver.tokens(Words.calmAll(title), 0))
            .orElse(List.of());
    return catalogue.names().hits(tokens, 0, tokens.size());
  }

  /** The names of the catalogue in a sentence, in text order. */
  List<Hit> hits(Sentence sentence) {
    return hits.get(sentence.index());
  }

  /** Those that lie between two tokens. */
  List<Hit> hits(Sentence sentence, int first, int end) {
    return hits(sentence).stream().filter(h -> first <= h.first() && h.end() <= end).toList();
  }

  /** Where the article is about. */
  Place place() {
    return place;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Optional<LocalDate> date() {
    return annotated.article().date().map(PublicationDate::date);
  }

  List<Sentence> sentences() {
    return annotated.sentences();
  }

  List<Mention> mentions() {
    return annotated.mentions();
  }

  Sentence sentence(Mention mention) {
    return annotated.sentences().get(mention.sentence());
  }

  Token head(Mention mention) {
    return sentence(mention).token(mention.head());
  }

  /** The characters of the article from one token to before another, as they stand there. */
  String text(Sentence sentence, int first, int end) {
    return sentence
        .token(first)
        .span()
        .union(sentence.token(end - 1).span())
        .of(annotated.article().text())
        .replaceAll("\\s+", " ");
  }

  void add(Found one) {
    found.put(one.mention(), one);
    List<Found> sentence =
        bySentence.computeIfAbsent(one.mention().sentence(), s -> new ArrayList<>());
    sentence.add(one);
  }

  Optional<Found> found(Mention mention) {
    return Optional.ofNullable(found.get(mention));
  }

  /** What has been found so far in a sentence, names before descriptions before pronouns. */
  List<Found> in(int sentence) {
    return bySentence.getOrDefault(sentence, List.of());
  }

  /** What has been found so far, by sentence. */
  Stream<Found> all() {
    return bySentence.values().stream().flatMap(List::stream);
  }

  /** Whom the mention names whose head is {@code token}. */
  Optional<Found> at(int sentence, Token token) {
    return in(sentence).stream().filter(f -> f.mention().head() == token.index()).findFirst();
  }

  /** The latest find before {@code mention}, among those that pass. */
  Optional<Found> latest(Mention mention, Stream<Found> candidates) {
    return candidates
        .filter(f -> f.isBefore(mention))
        .reduce((a, b) -> b.mention().span().start() >= a.mention().span().start() ? b : a);
  }
}
