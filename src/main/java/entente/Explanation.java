package entente;

import entente.core.Actor;
import entente.core.Article;
import entente.core.Event;
import entente.core.EventDate;
import entente.core.Link;
import entente.core.Linked;
import entente.core.Mention;
import entente.core.Participant;
import entente.core.Sentence;
import entente.core.Token;
import entente.extract.Extraction;
import entente.extract.Miss;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An article and what was made of it, for people to read. */
final class Explanation {
  private final Linked linked;
  private final Article article;
  private final Extraction extraction;
  private final boolean tree;
  private final StringBuilder text = new StringBuilder();

  Explanation(Linked linked, Extraction extraction, boolean tree) {
    this.linked = linked;
    this.article = linked.article();
    this.extraction = extraction;
    this.tree = tree;
  }

  String text() {
    String date = article.date().map(d -> ", published " + d.date()).orElse(", without a date");
    int events = extraction.events().size();
    line("%s%s: %d %s", article.id(), date, events, events == 1 ? "event" : "events");
    for (Sentence sentence : linked.annotated().sentences()) {
      line("");
      line("[%d] %s", sentence.index(), sentence.span().of(article.text()).replaceAll("\\s+", " "));
      if (sentence.read()) {
        if (tree) {
          sentence.tokens().forEach(t -> tree(sentence, t));
        }
        actors(sentence);
      }
      events(sentence);
      misses(sentence);
    }
    line("");
    return text.toString();
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }

  private void tree(Sentence sentence, Token token) {
    String head = sentence.head(token).map(Token::text).orElse("-");
    line(
        "    %3d  %-18s %-16s %-6s %-12s %s",
        token.index(), token.text(), token.lemma(), token.upos(), token.relation(), head);
  }

  private void actors(Sentence sentence) {
    for (Link link : linked.links()) {
      Mention mention = link.mention();
      if (mention.sentence() == sentence.index()) {
        line("  actor     \"%s\" %s", mention.span().of(article.text()), who(link));
      }
    }
  }

  private static String who(Link link) {
    return switch (link) {
      case Link.Known known ->
          String.format(Locale.ROOT, "is %s, %.2f", described(known.actor()), known.score());
      case Link.Several several ->
          String.format(
              Locale.ROOT,
              "are %s, %.2f",
              several.actors().stream()
                  .map(Explanation::described)
                  .collect(Collectors.joining(" and ")),
              several.score());
      case Link.Nil nil -> "is nobody who can be told";
    };
  }

  private static String described(Actor actor) {
    String facts =
        Stream.concat(
                Stream.of(actor.kind().name().toLowerCase(Locale.ROOT)),
                Stream.concat(
                    actor.country().stream(), actor.sectors().stream().map(Object::toString)))
            .collect(Collectors.joining(", "));
    return actor.name() + " (" + facts + ")";
  }

  private void events(Sentence sentence) {
    for (Event event : extraction.events()) {
      if (event.provenance().sentence() == sentence.index()) {
        line(
            "  relation  %s %s %s: %s, %s, %s%s%s",
            names(event.sources()),
            event.predicate().name(),
            names(event.targets()),
            event.predicate().type(),
            event.modality().name().toLowerCase(Locale.ROOT),
            event.polarity().name().toLowerCase(Locale.ROOT),
            event.date().map(Explanation::date).orElse(", no date"),
            event.provenance().attribution().map(a -> ", says " + a.name()).orElse(""));
        line(
            "            from \"%s\" by %s, confidence %.2f",
            event.provenance().trigger().of(article.text()),
            event.provenance().evidence(),
            event.provenance().confidence());
      }
    }
  }

  private static String date(EventDate date) {
    String precision = date.precision().name().toLowerCase(Locale.ROOT);
    return ", "
        + date.date()
        + " ("
        + precision
        + ", "
        + date.basis().name().toLowerCase(Locale.ROOT)
        + ")";
  }

  private static String names(List<Participant> side) {
    return side.isEmpty()
        ? "(each other)"
        : side.stream().map(p -> p.actor().name()).collect(Collectors.joining(" and "));
  }

  private void misses(Sentence sentence) {
    for (Miss miss : extraction.misses()) {
      if (miss.sentence() == sentence.index()) {
        String word = miss.trigger().map(s -> "\"" + s.of(article.text()) + "\" ").orElse("");
        String entry = miss.entry().isEmpty() ? "" : "(" + miss.entry() + ") ";
        line("  nothing   %s%s%s", word, entry, miss.reason().text());
      }
    }
  }
}
