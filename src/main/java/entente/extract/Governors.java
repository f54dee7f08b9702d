package entente.extract;

import entente.core.Modality;
import entente.core.Predicate;
import entente.core.RelationType;
import entente.core.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words that stand over a trigger and change what it tells: light verbs, verbs of planning,
 * refusing and saying, auxiliaries, and the nouns and adjectives that do the same. Data: {@code
 * data/lexicon/governors.tsv}.
 */
final class Governors {
  /** What a word does to an event below it. */
  record Effect(Optional<Modality> modality, boolean negates) {
    static final Effect NONE = new Effect(Optional.empty(), false);
  }

  /**
   * A verb that lends its arguments to its noun.
   *
   * @param reversed whether its subject suffers what the noun says ("faced criticism")
   * @param wishes whether its subject asks for what the noun says ("sought support")
   */
  record Light(boolean reversed, boolean wishes, Effect effect) {
    /** What one asks of others, and does not do oneself. */
    private static final Set<RelationType> FAVOURS =
        Set.of(RelationType.AID, RelationType.CONCEDE, RelationType.RETREAT, RelationType.SUPPORT);

    /** Whether its subject is the target of what a noun tells. */
    boolean turns(Predicate told) {
      return reversed || (wishes && !told.reciprocal() && FAVOURS.contains(told.type()));
    }
  }

  private enum Kind {
    LIGHT,
    REVERSE,
    WISH,
    REPORT,
    ALLEGE,
    ANSWER,
    MODIFIER,
    COMPLEMENT,
    AUX,
    MARK
  }

  private record Governor(Kind kind, String pos, Effect effect) {}

  private final Map<String, List<Governor>> byWord;

  private Governors(Map<String, List<Governor>> byWord) {
    this.byWord = byWord;
  }

  static Governors read(Path file) throws IOException {
    Map<String, List<Governor>> byWord = new HashMap<>();
    for (Table.Row row : Table.read(file)) {
      try {
        for (Kind kind : kinds(row)) {
          byWord
              .computeIfAbsent(row.cell("word"), w -> new ArrayList<>())
              .add(new Governor(kind, row.cell("pos"), effect(row)));
        }
      } catch (IllegalArgumentException e) {
        throw new IOException(row.where() + ": " + e.getMessage(), e);
      }
    }
    return new Governors(byWord);
  }

  private static List<Kind> kinds(Table.Row row) {
    String role = row.cell("role");
    String pos = row.cell("pos");
    if (!role.isEmpty()) {
      return List.of(role.split("\\|")).stream().map(r -> kind(r)).toList();
    }
    return List.of(pos.equals("aux") || pos.equals("mark") ? kind(pos) : Kind.COMPLEMENT);
  }

  private static Kind kind(String word) {
    return Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Effect effect(Table.Row row) {
    String modality = row.cell("modality");
    return new Effect(
        modality.isEmpty()
            ? Optional.empty()
            : Optional.of(Modality.valueOf(modality.toUpperCase(Locale.ROOT))),
        row.cell("polarity").equals("negated"));
  }

  private Optional<Effect> effect(String word, Kind kind, String pos) {
    return byWord.getOrDefault(word, List.of()).stream()
        .filter(g -> g.kind == kind && (pos.isEmpty() || g.pos.equals(pos)))
        .map(Governor::effect)
        .findFirst();
  }

  /** The light verb {@code words} ("launch", "come under"), if it is one. */
  Optional<Light> light(String words) {
    return effect(words, Kind.LIGHT, "verb")
        .map(e -> new Light(false, effect(words, Kind.WISH, "verb").isPresent(), e))
        .or(() -> effect(words, Kind.REVERSE, "verb").map(e -> new Light(true, false, e)));
  }

  /** What a verb, noun or adjective does to its complement: "refuse", "plan", "likely". */
  Effect complement(String word, String pos) {
    return effect(word, Kind.COMPLEMENT, pos).orElse(Effect.NONE);
  }

  /** What an adjective does to the noun it modifies: "planned", "alleged". */
  Effect modifier(String word) {
    return effect(word, Kind.MODIFIER, "").orElse(Effect.NONE);
  }

  Effect auxiliary(String word) {
    return effect(word, Kind.AUX, "").orElse(Effect.NONE);
  }

  /** What a conjunction does to its clause: "if", "without". */
  Effect mark(String word) {
    return effect(word, Kind.MARK, "").orElse(Effect.NONE);
  }

  /** Whether a verb lays a deed to somebody's charge: "accused Russia of attacking". */
  boolean alleges(String word) {
    return effect(word, Kind.ALLEGE, "verb").isPresent();
  }

  /**
   * Whether a verb, with its preposition if it has one, answers what somebody has said or asked.
   */
  boolean answers(String words) {
    return effect(words, Kind.ANSWER, "verb").isPresent();
  }

  boolean reports(String word, String pos) {
    return effect(word, Kind.REPORT, pos).isPresent();
  }
}
