package entente.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a line must keep to if it is ever to speak, beyond what can be read. */
final class FrameRules {
  private static final Map<Entry.Pos, Set<Slot.Kind>> PLACES =
      Map.of(
          Entry.Pos.VERB,
          Set.of(
              Slot.Kind.SUBJECT,
              Slot.Kind.OBJECT,
              Slot.Kind.INDIRECT_OBJECT,
              Slot.Kind.THAT,
              Slot.Kind.INFINITIVE,
              Slot.Kind.POSSESSOR),
          Entry.Pos.NOUN,
          Set.of(Slot.Kind.POSSESSOR, Slot.Kind.INFINITIVE, Slot.Kind.THAT, Slot.Kind.SUBJECT),
          Entry.Pos.ADJ,
          Set.of(Slot.Kind.SUBJECT, Slot.Kind.INFINITIVE, Slot.Kind.THAT));

  private FrameRules() {}

  /** What is wrong with {@code entry}, and what to do about it; nothing if it is well formed. */
  static List<String> broken(Entry entry) {
    List<String> broken = new ArrayList<>();
    words(entry, broken);
    frame(entry, broken);
    places("source", entry.source(), entry, broken);
    places("target", entry.target(), entry, broken);
    return broken;
  }

  private static void words(Entry entry, List<String> broken) {
    Stream.of(
            Stream.of(entry.lemma()),
            entry.particle().stream(),
            entry.objects().stream(),
            entry.companions().stream())
        .flatMap(words -> words)
        .filter(word -> !word.equals(word.toLowerCase(Locale.ROOT)))
        .sorted()
        .forEach(word -> broken.add(quoted(word) + " has capitals; write it in lower case"));
    if (entry.pos() != Entry.Pos.VERB && !entry.objects().isEmpty()) {
      broken.add("braces are for the objects of verbs; put other words in brackets");
    }
    entry
        .particle()
        .filter(p -> entry.pos() != Entry.Pos.VERB || !FunctionWords.PARTICLES.contains(p))
        .ifPresent(
            p ->
                broken.add(
                    quoted(p)
                        + " is no particle of a verb; write a preposition as a slot, a verb's object in"
                        + " braces, any other word in brackets"));
  }

  /** A noun may borrow from a verb what its own line does not name; verbs and adjectives cannot. */
  private static void frame(Entry entry, List<String> broken) {
    if (entry.pos() == Entry.Pos.NOUN) {
      return;
    }
    if (entry.source().isEmpty()) {
      broken.add("no source; write subj, or where else the one stands who does it");
    } else if (entry.pos() == Entry.Pos.ADJ && !entry.source().equals(List.of(Slot.SUBJECT))) {
      broken.add("the source of an adjective is its subj; write that alone");
    }
    if (entry.target().isEmpty() && !entry.predicate().reciprocal()) {
      broken.add("no target; write obj, or the preposition that opens it");
    }
  }

  private static void places(String side, List<Slot> slots, Entry entry, List<String> broken) {
    Set<Slot> seen = new HashSet<>();
    for (Slot slot : slots) {
      if (!seen.add(slot)) {
        broken.add(side + " names " + quoted(slot) + " twice; once is enough");
      } else if (slot.kind() == Slot.Kind.PREPOSITION) {
        if (!isPreposition(slot.preposition())) {
          broken.add(quoted(slot) + " is no preposition, nor any other slot");
        }
      } else if (!PLACES.getOrDefault(entry.pos(), Set.of()).contains(slot.kind())) {
        broken.add(
            quoted(slot)
                + " is no place that "
                + (entry.pos() == Entry.Pos.NOUN ? "a noun" : "an adjective")
                + " has; take a slot of its own, or a preposition");
      } else if (slot.kind() == Slot.Kind.POSSESSOR
          && entry.pos() == Entry.Pos.VERB
          && entry.objects().isEmpty()) {
        broken.add("\"poss\" is whose the noun in braces is; add the braces, or write obj");
      }
    }
  }

  /** Of several words, as "ahead of", the last must be a preposition or the first. */
  private static boolean isPreposition(String words) {
    return FunctionWords.PREPOSITIONS.contains(words.substring(words.lastIndexOf(' ') + 1))
        || FunctionWords.PREPOSITIONS.contains(words.split(" ", 2)[0]);
  }

  private static String quoted(Object word) {
    return "\"" + word + "\"";
  }
}
