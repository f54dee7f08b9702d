package entente;

import entente.core.Actor;
import entente.core.Event;
import entente.core.Participant;
import entente.core.PublicationDate;
import entente.link.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Measures the program against the gold set: {@code GoldAccuracy data/gold/development [--list]}.
 * Prints precision, recall and F1, what is right about the pairs found, and how far confidence can
 * be trusted; {@code --list} prints what was missed and what was found too much. Lists of held-back
 * articles are refused: they serve to measure only.
 */
final class GoldAccuracy {
  private static final double[] LEAST = {0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8};

  private final List<GoldMatch> matches = new ArrayList<>();
  private final List<GoldArticle> articles;

  private GoldAccuracy(List<GoldArticle> articles, Engine engine) {
    this.articles = articles;
    for (GoldArticle article : articles) {
      matches.add(new GoldMatch(article, engine.pipeline().events(article.article())));
    }
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    boolean list = args.length > 1 && args[1].equals("--list");
    if (list && folder.endsWith("held-back")) {
      throw new IllegalArgumentException("held-back articles are only measured");
    }
    try (Engine engine = Engine.load(Home.find())) {
      Catalogue catalogue = Catalogue.load(Home.find().actors());
      List<GoldArticle> articles =
          GoldArticle.readAll(folder).stream()
              .map(a -> a.named(name -> own(catalogue, name, a)))
              .toList();
      GoldAccuracy accuracy = new GoldAccuracy(articles, engine);
      accuracy.print();
      if (list) {
        accuracy.list();
      }
    }
  }

  /** The catalogue's name for whom readers call by another: "White House", "Britain". */
  private static String own(Catalogue catalogue, String name, GoldArticle article) {
    Optional<LocalDate> date = article.article().date().map(PublicationDate::date);
    return catalogue.resolve(name, date, Optional.empty()).map(Actor::name).orElse(name);
  }

  private List<GoldMatch.Both> both() {
    return matches.stream().flatMap(m -> m.both().stream()).toList();
  }

  private GoldMatch.Rate rate(double least, Predicate<GoldMatch.Both> right) {
    List<GoldMatch.Both> sure =
        both().stream().filter(b -> confidence(b.found().event()) >= least).toList();
    int extra =
        (int)
            matches.stream()
                .flatMap(m -> m.extra().stream())
                .filter(f -> confidence(f.event()) >= least)
                .count();
    int missed = matches.stream().mapToInt(m -> m.missed().size()).sum();
    return new GoldMatch.Rate(
        (int) sure.stream().filter(right).count(), sure.size() + extra, both().size() + missed);
  }

  private static double confidence(Event event) {
    return event.provenance().confidence();
  }

  private void print() {
    int relations = articles.stream().mapToInt(a -> a.relations().size()).sum();
    say("%d articles, %d relations%n%n", articles.size(), relations);
    say("| all found | precision | recall | F1 |%n|---|--:|--:|--:|%n");
    row("pair", rate(0, b -> true));
    row("pair and quad class", rate(0, GoldMatch.Both::quad));
    row("pair and type", rate(0, GoldMatch.Both::type));
    say("%n| of the pairs found | right |%n|---|--:|%n");
    of("type", GoldMatch.Both::type);
    of("modality", GoldMatch.Both::modality);
    of("polarity", GoldMatch.Both::polarity);
    of("both modality and polarity", b -> b.modality() && b.polarity());
    of("attributed or not", GoldMatch.Both::attribution);
    List<GoldMatch.Both> dated = both().stream().filter(b -> !b.gold().date().isEmpty()).toList();
    say("| date, where the text tells it | %.3f |%n", share(dated, GoldMatch.Both::date));
    ends();
    say("%n| confidence at least | pairs | precision | recall | precision with type |%n");
    say("|--:|--:|--:|--:|--:|%n");
    for (double least : LEAST) {
      GoldMatch.Rate pair = rate(least, b -> true);
      GoldMatch.Rate type = rate(least, GoldMatch.Both::type);
      say(
          "| %.1f | %d | %.3f | %.3f | %.3f |%n",
          least, pair.found(), pair.precision(), pair.recall(), type.precision());
    }
    deciles();
  }

  /** Whether the ends have the actors that readers named, by who they are and how they are told. */
  private void ends() {
    Map<String, List<Boolean>> right = new TreeMap<>();
    for (int i = 0; i < articles.size(); i++) {
      String text = articles.get(i).article().text();
      for (GoldMatch.Both b : matches.get(i).both()) {
        for (GoldMatch.Linked end : b.ends()) {
          String who = end.isNamed() ? "who has a name" : "who has none";
          for (String kind : List.of("", ": " + who, ": " + who + ", told by a " + end.way(text))) {
            right
                .computeIfAbsent("ends with the right actor" + kind, k -> new ArrayList<>())
                .add(end.right());
          }
        }
      }
    }
    right.forEach(
        (kind, ends) ->
            say(
                "| %s (%d) | %.3f |%n",
                kind, ends.size(), ends.stream().filter(r -> r).count() / (double) ends.size()));
  }

  /** What is right in each tenth of what was found, the least sure first. */
  private void deciles() {
    record Judged(double confidence, boolean right) {}
    List<Judged> all = new ArrayList<>();
    both().forEach(b -> all.add(new Judged(confidence(b.found().event()), b.type())));
    matches.forEach(m -> m.extra().forEach(f -> all.add(new Judged(confidence(f.event()), false))));
    all.sort(Comparator.comparingDouble(Judged::confidence));
    say("%n| tenth | confidence | pair and type right |%n|--:|--:|--:|%n");
    for (int i = 0; i < 10; i++) {
      List<Judged> tenth = all.subList(i * all.size() / 10, (i + 1) * all.size() / 10);
      say(
          "| %d | %.2f | %.2f |%n",
          i + 1,
          tenth.stream().mapToDouble(Judged::confidence).average().orElse(0),
          tenth.stream().mapToDouble(j -> j.right() ? 1 : 0).average().orElse(0));
    }
  }

  private static void row(String name, GoldMatch.Rate rate) {
    say("| %s | %.3f | %.3f | %.3f |%n", name, rate.precision(), rate.recall(), rate.f1());
  }

  private void of(String name, Predicate<GoldMatch.Both> right) {
    say("| %s | %.3f |%n", name, share(both(), right));
  }

  private static double share(List<GoldMatch.Both> all, Predicate<GoldMatch.Both> right) {
    return all.isEmpty() ? 0 : (double) all.stream().filter(right).count() / all.size();
  }

  private void list() {
    for (int i = 0; i < articles.size(); i++) {
      String text = articles.get(i).article().text();
      say("%n# %s%n", articles.get(i).article().id());
      for (GoldMatch.Both b : matches.get(i).both()) {
        boolean dated = b.gold().date().isEmpty() || b.date();
        if (!b.type() || !b.modality() || !b.polarity() || !b.attribution() || !dated) {
          say("DIFFERS %s%n   FOUND %s%n", gold(text, b.gold()), found(text, b.found()));
        }
      }
      for (GoldMatch.Both b : matches.get(i).both()) {
        b.ends().stream()
            .filter(e -> !e.right())
            .forEach(
                e ->
                    say(
                        "NAMED %s <> %s | %s | %s%n",
                        e.end().name(), e.own(), e.end().span().of(text), e.way(text)));
      }
      matches.get(i).missed().forEach(r -> say("MISSED %s%n", gold(text, r)));
      matches.get(i).extra().forEach(f -> say("EXTRA %s%n", found(text, f)));
    }
  }

  private static String gold(String text, GoldArticle.Relation r) {
    return String.format(
        Locale.ROOT,
        "%s | %s %s %s %s%s | %s | %s",
        r.source().span().of(text),
        r.trigger().of(text),
        r.type(),
        r.modality(),
        r.polarity(),
        r.attribution().map(a -> " says " + a.of(text)).orElse(""),
        r.target().span().of(text),
        r.date());
  }

  private static String found(String text, GoldMatch.Found f) {
    Event e = f.event();
    return String.format(
        Locale.ROOT,
        "%s | %s %s %s %s%s | %s | %s %.2f %s%n        %s",
        words(text, f.pair().source()),
        e.predicate().name(),
        e.predicate().type(),
        e.modality(),
        e.polarity(),
        e.provenance().attribution().map(a -> " says " + a.name()).orElse(""),
        words(text, f.pair().target()),
        e.date().map(d -> d.date() + "/" + d.basis()).orElse(""),
        e.provenance().confidence(),
        e.provenance().evidence(),
        e.provenance().span().of(text));
  }

  private static String words(String text, Participant end) {
    return end.span().of(text) + " (" + end.actor().name() + ")";
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
