package entente.graph;

import com.google.gson.Gson;
import entente.core.Actor;
import entente.core.Article;
import entente.core.Event;
import entente.core.EventDate;
import entente.core.Modality;
import entente.core.Participant;
import entente.core.Polarity;
import entente.core.Predicate;
import entente.core.Provenance;
import entente.core.PublicationDate;
import entente.core.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** An article and its events, as a case file writes them: words are found by looking for them. */
record MapperCase(Article article, List<Event> events) {
  record Raw(
      String id,
      String text,
      @Nullable String date,
      @Nullable String dateSource,
      @Nullable String title,
      @Nullable String url,
      @Nullable String publisher,
      Map<String, RawActor> actors,
      List<RawEvent> events) {}

  record RawActor(String name, String kind, @Nullable String country, List<String> sectors) {}

  record RawEvent(
      List<String> sources,
      String predicate,
      List<String> targets,
      String modality,
      String polarity,
      @Nullable String date,
      String precision,
      String basis,
      int sentence,
      String words,
      String trigger,
      String evidence,
      @Nullable String attribution,
      double confidence) {}

  List<Triple> triples(Names names) {
    return new EventMapper(names).triples(article, events);
  }

  static MapperCase read(Path file, Map<String, Predicate> predicates) throws IOException {
    Raw raw = new Gson().fromJson(Files.readString(file), Raw.class);
    Article article =
        new Article(
            raw.id(),
            raw.text(),
            Optional.ofNullable(raw.date())
                .map(
                    d ->
                        new PublicationDate(
                            LocalDate.parse(d),
                            PublicationDate.Source.valueOf(String.valueOf(raw.dateSource())))),
            Optional.ofNullable(raw.title()),
            Optional.ofNullable(raw.url()),
            Optional.ofNullable(raw.publisher()));
    return new MapperCase(
        article, raw.events().stream().map(e -> event(raw, e, predicates)).toList());
  }

  private static Event event(Raw raw, RawEvent event, Map<String, Predicate> predicates) {
    return new Event(
        participants(raw, event.sources()),
        participants(raw, event.targets()),
        Optional.ofNullable(predicates.get(event.predicate())).orElseThrow(),
        Modality.valueOf(event.modality()),
        Polarity.valueOf(event.polarity()),
        Optional.ofNullable(event.date())
            .map(
                d ->
                    new EventDate(
                        LocalDate.parse(d),
                        EventDate.Precision.valueOf(event.precision()),
                        EventDate.Basis.valueOf(event.basis()))),
        new Provenance(
            raw.id(),
            event.sentence(),
            find(raw, event.words()),
            find(raw, event.trigger()),
            event.evidence(),
            Optional.ofNullable(event.attribution()).map(id -> actor(raw, id)),
            event.confidence()));
  }

  private static List<Participant> participants(Raw raw, List<String> ids) {
    return ids.stream().map(id -> new Participant(new Span(0, 1), actor(raw, id), 1)).toList();
  }

  private static Actor actor(Raw raw, String id) {
    RawActor actor = Optional.ofNullable(raw.actors().get(id)).orElseThrow();
    return new Actor(
        id,
        actor.name(),
        Actor.Kind.valueOf(actor.kind()),
        Optional.ofNullable(actor.country()),
        actor.sectors());
  }

  private static Span find(Raw raw, String words) {
    int start = raw.text().indexOf(words);
    return new Span(start, start + words.length());
  }
}
