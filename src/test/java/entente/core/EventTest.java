package entente.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventTest {
  private static final Predicate MEETS =
      new Predicate("meets", RelationType.CONSULT, Optional.of("meet"), 2.5, true);
  private static final Predicate PRAISES =
      new Predicate("praises", RelationType.SUPPORT, Optional.empty(), 3.4, false);
  private static final Optional<EventDate> DAY =
      Optional.of(
          new EventDate(
              LocalDate.of(2025, 8, 5), EventDate.Precision.DAY, EventDate.Basis.PUBLICATION));

  private static List<Participant> parties(String... ids) {
    return Stream.of(ids)
        .map(id -> new Actor(id, id, Actor.Kind.COUNTRY, Optional.of(id), List.of()))
        .map(actor -> new Participant(new Span(0, 3), actor, 1))
        .toList();
  }

  private static Event event(
      List<Participant> sources,
      List<Participant> targets,
      Predicate predicate,
      Modality modality,
      Polarity polarity,
      Optional<EventDate> date,
      String article) {
    Provenance told =
        new Provenance(article, 0, new Span(0, 9), new Span(4, 9), "rule", Optional.empty(), 0.9);
    return new Event(sources, targets, predicate, modality, polarity, date, told);
  }

  private static Event event(Predicate predicate, List<Participant> sources, String... targets) {
    return event(
        sources, parties(targets), predicate, Modality.ACTUAL, Polarity.AFFIRMATIVE, DAY, "a");
  }

  @Test
  void whatEachDoesToEachOtherHasOneNameFromBothSides() {
    String id = event(MEETS, parties("FRA"), "RUS").id();
    assertTrue(id.matches("e-[0-9a-f]{20}"), id);
    assertEquals(id, event(MEETS, parties("RUS"), "FRA").id());
    assertEquals(id, event(MEETS, parties("RUS", "FRA")).id());
    assertNotEquals(
        event(PRAISES, parties("FRA"), "RUS").id(), event(PRAISES, parties("RUS"), "FRA").id());
  }

  @Test
  void orderAndRepetitionOfPartiesDoNotMatter() {
    assertEquals(
        event(PRAISES, parties("FRA", "DEU"), "RUS").id(),
        event(PRAISES, parties("DEU", "FRA", "DEU"), "RUS", "RUS").id());
  }

  @Test
  void anythingElseSaidIsAnotherEvent() {
    List<Participant> france = parties("FRA");
    List<Participant> russia = parties("RUS");
    Optional<EventDate> month =
        Optional.of(
            new EventDate(
                LocalDate.of(2025, 8, 5), EventDate.Precision.MONTH, EventDate.Basis.TEXT));
    Optional<EventDate> later =
        DAY.map(d -> new EventDate(d.date().plusDays(1), d.precision(), d.basis()));
    List<Event> all =
        List.of(
            event(PRAISES, france, "RUS"),
            event(PRAISES, france, "DEU"),
            event(PRAISES, parties("FRA", "DEU"), "RUS"),
            event(MEETS, france, "RUS"),
            event(france, russia, PRAISES, Modality.FUTURE, Polarity.AFFIRMATIVE, DAY, "a"),
            event(france, russia, PRAISES, Modality.ACTUAL, Polarity.NEGATED, DAY, "a"),
            event(france, russia, PRAISES, Modality.ACTUAL, Polarity.AFFIRMATIVE, later, "a"),
            event(france, russia, PRAISES, Modality.ACTUAL, Polarity.AFFIRMATIVE, month, "a"),
            event(
                france,
                russia,
                PRAISES,
                Modality.ACTUAL,
                Polarity.AFFIRMATIVE,
                Optional.empty(),
                "a"));
    assertEquals(all.size(), all.stream().map(Event::id).distinct().count());
  }

  @Test
  void articlesShareAnEventOnlyIfItHasADate() {
    List<Participant> france = parties("FRA");
    List<Participant> russia = parties("RUS");
    for (Optional<EventDate> date : List.of(DAY, Optional.<EventDate>empty())) {
      Event one = event(france, russia, PRAISES, Modality.ACTUAL, Polarity.AFFIRMATIVE, date, "a");
      Event other =
          event(france, russia, PRAISES, Modality.ACTUAL, Polarity.AFFIRMATIVE, date, "b");
      assertEquals(date.isPresent(), one.id().equals(other.id()));
    }
  }

  @Test
  void pairsAreEverySourceWithEveryTargetOrWithEachLaterSource() {
    assertEquals(4, event(PRAISES, parties("FRA", "DEU"), "RUS", "UKR").pairs().size());
    assertEquals(3, event(MEETS, parties("FRA", "DEU", "RUS")).pairs().size());
  }

  @Test
  void oneSideIsNoEvent() {
    assertThrows(IllegalArgumentException.class, () -> event(MEETS, parties("FRA")));
    assertThrows(IllegalArgumentException.class, () -> event(PRAISES, parties(), "FRA"));
  }

  @Test
  void onlyWhatIsActualAndAffirmedHappened() {
    for (Modality modality : Modality.values()) {
      for (Polarity polarity : Polarity.values()) {
        Event event = event(parties("FRA"), parties("RUS"), PRAISES, modality, polarity, DAY, "a");
        assertEquals(
            modality == Modality.ACTUAL && polarity == Polarity.AFFIRMATIVE, event.happened());
      }
    }
  }
}
