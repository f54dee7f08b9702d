package entente.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One or more actors do something to one or more others, once, as one sentence reports it.
 *
 * @param sources who does it, in text order; at least one
 * @param targets to whom, in text order; empty only where the sources do it to each other
 * @param predicate what is done
 * @param modality whether it happened
 * @param polarity whether it is told as happening
 * @param date when; empty where neither the text nor the article says
 * @param provenance where it is told
 */
public record Event(
    List<Participant> sources,
    List<Participant> targets,
    Predicate predicate,
    Modality modality,
    Polarity polarity,
    Optional<EventDate> date,
    Provenance provenance) {
  private static final int ID_BYTES = 10;

  public Event {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
    if (sources.isEmpty() || (targets.isEmpty() && sources.size() < 2)) {
      throw new IllegalArgumentException("an event needs two sides: " + predicate.name());
    }
  }

  /** Who does it to whom. */
  public record Pair(Participant source, Participant target) {}

  /**
   * Every source with every target; where there are no targets, every source with each later one.
   */
  public List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      List<Participant> others =
          targets.isEmpty() ? sources.subList(i + 1, sources.size()) : targets;
      for (Participant target : others) {
        pairs.add(new Pair(sources.get(i), target));
      }
    }
    return pairs;
  }

  /**
   * One event for each source, if the targets are the sources: "they praised each other" is two
   * deeds, and nobody praised himself.
   */
  public List<Event> apart() {
    return sources.equals(targets) ? sources.stream().map(this::of).toList() : List.of(this);
  }

  private Event of(Participant source) {
    List<Participant> others = targets.stream().filter(t -> !t.equals(source)).toList();
    return new Event(List.of(source), others, predicate, modality, polarity, date, provenance);
  }

  /** Whether it took place: only then may a graph draw it as an edge. */
  public boolean happened() {
    return modality == Modality.ACTUAL && polarity == Polarity.AFFIRMATIVE;
  }

  /**
   * A name that two reports of one happening share: "e-" and 20 hexadecimal digits drawn from
   * actors, predicate, modality, polarity and date. Without a date nothing says that two articles
   * mean the same happening, so the article then takes its place.
   */
  public String id() {
    String when = date.map(d -> d.date() + "/" + d.precision()).orElseGet(provenance()::article);
    String key =
        String.join(
            "\n",
            actors(predicate.reciprocal() ? all() : sources),
            actors(predicate.reciprocal() ? List.of() : targets),
            predicate.name(),
            modality.name(),
            polarity.name(),
            when);
    return "e-" + HexFormat.of().formatHex(sha256(key), 0, ID_BYTES);
  }

  /** Every party, sources first. */
  public List<Participant> all() {
    return Stream.concat(sources.stream(), targets.stream()).toList();
  }

  private static String actors(List<Participant> side) {
    return side.stream()
        .map(p -> p.actor().id())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static byte[] sha256(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
