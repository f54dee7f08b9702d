package entente.dictionary;

import entente.dictionary.ListedActor.Kind;
import entente.dictionary.ListedActor.Post;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One actor, while the rows that speak of it are gathered. */
final class Gathered {
  private static final String DAY = "\\d{4}(-\\d\\d(-\\d\\d)?)?";

  private final String where;
  private final String name;
  private final Set<String> aliases = new LinkedHashSet<>();
  private final Set<String> sectors = new LinkedHashSet<>();
  private final Set<Post> posts = new LinkedHashSet<>();
  private Optional<Kind> kind = Optional.empty();
  private Optional<String> country = Optional.empty();
  private Optional<String> wikidata = Optional.empty();
  private String from = "";
  private String to = "";

  Gathered(String where, String name) {
    this.where = where;
    this.name = name;
  }

  void alias(String alias) {
    if (!alias.isBlank() && !alias.strip().equals(name)) {
      aliases.add(alias.strip());
    }
  }

  void sector(String sector) {
    sectors.add(sector);
  }

  void kind(Kind told) {
    kind = Optional.of(told);
  }

  void country(String code) {
    country = Optional.of(code);
  }

  void wikidata(String id) {
    wikidata = Optional.of(id);
  }

  /** From birth or founding to death or end. */
  void life(String begin, String end) {
    from = begin;
    to = end;
  }

  void post(String role, String sector, String begin, String end) {
    kind = Optional.of(Kind.PERSON);
    country.ifPresent(
        c -> posts.add(new Post(role.toLowerCase(Locale.ROOT), c, sector, begin, end)));
  }

  /** What lists without a word on it say of all. */
  void fill(Defaults defaults) {
    kind = kind.or(defaults::kind);
    country = country.or(defaults::country);
    if (sectors.isEmpty()) {
      defaults.sector().ifPresent(sectors::add);
    }
  }

  ListedActor actor() {
    return new ListedActor(
        where,
        name,
        new ArrayList<>(aliases),
        kind.orElse(Kind.ORGANISATION),
        country,
        List.copyOf(sectors),
        List.copyOf(posts),
        from,
        to,
        wikidata);
  }

  boolean isPerson() {
    return kind.filter(Kind.PERSON::equals).isPresent();
  }

  /** What our tables take for a date: a day, a month, a year; empty for anything else. */
  static String date(String text) {
    String day = text.strip().replaceFirst("T.*", "");
    return day.matches(DAY) ? day : "";
  }
}
