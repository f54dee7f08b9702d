package entente;

import com.google.gson.stream.JsonWriter;
import entente.core.Actor;
import entente.core.Article;
import entente.core.Event;
import entente.core.EventDate;
import entente.core.Participant;
import entente.core.Predicate;
import entente.core.Provenance;
import entente.core.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON, one line for each source and target; the fields are those that {@code entente
 * extract --help} lists.
 */
final class EventLines {
  private final String actors;

  /**
   * @param base what the actors' IRIs begin with
   */
  EventLines(String base) {
    this.actors = base + "actor/";
  }

  /** The lines of all {@code events}, each ended by a line feed. */
  String lines(Article article, List<Event> events) {
    StringWriter out = new StringWriter();
    for (Event event : events) {
      for (Event.Pair pair : event.pairs()) {
        line(article, event, pair, out);
      }
    }
    return out.toString();
  }

  private void line(Article article, Event event, Event.Pair pair, StringWriter out) {
    try {
      // Not closed: it would ask for a second value.
      JsonWriter json = new JsonWriter(out);
      json.setHtmlSafe(false);
      json.setSerializeNulls(true);
      write(article, event, pair, json);
      json.flush();
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Article article, Event event, Event.Pair pair, JsonWriter json)
      throws IOException {
    String text = article.text();
    Provenance told = event.provenance();
    Predicate predicate = event.predicate();
    json.beginObject();
    json.name("article").value(article.id());
    json.name("event").value(event.id());
    json.name("sentence").value(told.span().of(text));
    span(told.span(), json);
    json.name("source");
    participant(pair.source(), text, json);
    json.name("predicate").value(predicate.name());
    json.name("relation").value(predicate.type().name());
    json.name("mode").value(predicate.mode().orElse(null));
    json.name("quad").value(predicate.type().quad().label());
    json.name("intensity").value(predicate.intensity());
    json.name("trigger").beginObject();
    json.name("text").value(told.trigger().of(text));
    span(told.trigger(), json);
    json.endObject();
    json.name("target");
    participant(pair.target(), text, json);
    json.name("polarity").value(word(event.polarity()));
    json.name("modality").value(word(event.modality()));
    json.name("attribution");
    attribution(told.attribution(), json);
    date(event.date(), json);
    json.name("confidence").value(Math.round(told.confidence() * 100) / 100.0);
    json.name("evidence").value(told.evidence());
    json.endObject();
  }

  private void participant(Participant participant, String text, JsonWriter json)
      throws IOException {
    json.beginObject();
    json.name("text").value(participant.span().of(text));
    span(participant.span(), json);
    actor(participant.actor(), json);
    json.endObject();
  }

  private void attribution(Optional<Actor> speaker, JsonWriter json) throws IOException {
    if (speaker.isEmpty()) {
      json.nullValue();
      return;
    }
    json.beginObject();
    actor(speaker.get(), json);
    json.endObject();
  }

  private void actor(Actor actor, JsonWriter json) throws IOException {
    json.name("id").value(actors + actor.id());
    json.name("name").value(actor.name());
    json.name("kind").value(word(actor.kind()));
    json.name("country").value(actor.country().orElse(null));
    json.name("sector").value(actor.sector().orElse(null));
  }

  private static void span(Span span, JsonWriter json) throws IOException {
    json.name("start").value(span.start());
    json.name("end").value(span.end());
  }

  private static void date(Optional<EventDate> date, JsonWriter json) throws IOException {
    json.name("date").value(date.map(d -> d.date().toString()).orElse(null));
    json.name("datePrecision").value(word(date.map(EventDate::precision).orElse(null)));
    json.name("dateBasis").value(word(date.map(EventDate::basis).orElse(null)));
  }

  private static @Nullable String word(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }
}
