package entente.link;

import entente.core.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads "the IMF managing director", "the head of the IAEA" as whoever holds that post in the body
 * on the date, if the catalogue has exactly one; or else as the one of those who ever held it whom
 * the article names.
 */
final class HeadRule {
  /** Titles of those who lead a body; of a body that has one such, each of them means him. */
  private static final Set<String> HEADS =
      Set.of(
          "administrator",
          "boss",
          "chair",
          "chief",
          "chief executive",
          "commissioner",
          "director",
          "director general",
          "executive director",
          "executive secretary",
          "general manager",
          "governor",
          "head",
          "leader",
          "managing director",
          "president",
          "secretary general");

  /** Titles that without a body's name still tell a body from a state or a firm. */
  private static final Set<String> WORLDLY =
      Set.of("director general", "managing director", "secretary general");

  private static final Map<String, String> SAME =
      Map.of(
          "ceo", "chief executive",
          "chief executive officer", "chief executive",
          "chairman", "chair",
          "chairperson", "chair",
          "chairwoman", "chair");

  private final Reading reading;
  private final Catalogue catalogue;

  HeadRule(Reading reading) {
    this.reading = reading;
    this.catalogue = reading.catalogue();
  }

  /** Whether the noun is a title of one who leads a body. */
  static boolean isHead(Agent agent) {
    return HEADS.contains(title(agent.noun()));
  }

  Optional<Found> holder(Nominal nominal) {
    Optional<String> body =
        nominal.origin().map(Origin::actor).filter(HeadRule::isBody).map(Actor::id);
    if (nominal.former() && body.isPresent()) {
      return formerHolder(nominal, catalogue.posts().of(body.orElseThrow()));
    }
    if (nominal.isOther()) {
      return Optional.empty();
    }
    return body.map(catalogue.posts()::of)
        .flatMap(posts -> inPost(nominal, posts))
        .or(() -> byRole(nominal));
  }

  /** "the former UN chief": the one of them whom the article names. */
  private Optional<Found> formerHolder(Nominal nominal, List<Post> posts) {
    Predicate<Post> past =
        p -> reading.date().filter(p.office().period()::isBefore).isPresent() && isNamed(p);
    return nominal.noun().plural() || nominal.deputy().isPresent()
        ? Optional.empty()
        : only(posts, calledSo(nominal).and(past)).map(p -> found(nominal, p, 0.75));
  }

  private static boolean isBody(Actor actor) {
    return actor.kind() == Actor.Kind.ORGANISATION || actor.kind() == Actor.Kind.GROUP;
  }

  /** "the secretary-general" is that of the one body with such a post that the article names. */
  Optional<Found> ofTheArticle(Nominal nominal) {
    String title = title(nominal.agent().noun());
    if (nominal.origin().isPresent()
        || nominal.isOther()
        || !nominal.isDefinite()
        || !WORLDLY.contains(title)) {
      return Optional.empty();
    }
    List<Post> posts =
        reading.sentences().stream()
            .flatMap(s -> reading.hits(s).stream())
            .flatMap(h -> Names.best(h.names(), reading.date()).stream())
            .flatMap(n -> bodies(n.actor(reading.date())))
            .distinct()
            .flatMap(id -> catalogue.posts().of(id).stream())
            .filter(p -> p.title().equals(title))
            .toList();
    return only(posts, this::isHeld).map(p -> found(nominal, p, 0.65));
  }

  /** A body, and the union that it is one of: the Security Council, the United Nations. */
  private static Stream<String> bodies(Actor actor) {
    return Stream.concat(Stream.of(actor.id()), actor.country().flatMap(Posts::union).stream());
  }

  private Optional<Found> inPost(Nominal nominal, List<Post> posts) {
    String title = title(nominal.agent().noun());
    Predicate<Post> same = p -> p.title().equals(title);
    Predicate<Post> so = calledSo(nominal);
    return only(posts, same.and(this::isHeld))
        .or(() -> only(posts, so.and(this::isHeld)))
        .map(p -> found(nominal, p, 0.85))
        .or(() -> only(posts, so.and(this::isNamed)).map(p -> found(nominal, p, 0.7)));
  }

  /** Whether a post has that title, or both are titles of those who lead a body. */
  private static Predicate<Post> calledSo(Nominal nominal) {
    String title = title(nominal.agent().noun());
    return p -> p.title().equals(title) || (HEADS.contains(title) && HEADS.contains(p.title()));
  }

  /** "the CIA director", and "the commission president" where the European Union is talked of. */
  private Optional<Found> byRole(Nominal nominal) {
    Optional<String> office = nominal.agent().office();
    if (nominal.origin().isPresent() || office.isEmpty()) {
      return Optional.empty();
    }
    return only(catalogue.posts().called(office.orElseThrow()), this::isHeld)
        .filter(p -> tellsBody(nominal.agent(), p) || isTalkedOf(p))
        .map(p -> found(nominal, p, 0.8));
  }

  /** Whether the noun has the words of the body's name in it: "director of the cia". */
  private static boolean tellsBody(Agent agent, Post post) {
    List<String> body = new ArrayList<>(Words.of(post.office().role()));
    body.removeAll(Words.of(post.title()));
    return !body.isEmpty() && Words.of(agent.noun()).containsAll(body);
  }

  private boolean isTalkedOf(Post post) {
    return reading.all().anyMatch(f -> f.actor().country().equals(country(post)));
  }

  private static Optional<String> country(Post post) {
    return Optional.of(post.office().country());
  }

  private boolean isHeld(Post post) {
    return reading.date().filter(post.office().period()::contains).isPresent();
  }

  private boolean isNamed(Post post) {
    return reading.all().anyMatch(f -> f.actor().id().equals(post.holder().id()));
  }

  private static Optional<Post> only(List<Post> posts, Predicate<Post> condition) {
    List<Post> left = posts.stream().filter(condition).toList();
    boolean one = left.stream().map(Post::holder).distinct().count() == 1;
    return one ? Optional.of(left.getFirst()) : Optional.empty();
  }

  /** One title for those that mean the same: "chair" for "chairman" and "chairwoman". */
  static String title(String noun) {
    String words = String.join(" ", Words.of(noun)).toLowerCase(Locale.ROOT);
    return SAME.getOrDefault(words, words);
  }

  private Found found(Nominal nominal, Post post, double score) {
    Person person = post.holder();
    return nominal.found(person.actor(reading.date()), score, person.gender());
  }
}
