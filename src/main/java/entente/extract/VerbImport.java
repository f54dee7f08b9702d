package entente.extract;

import entente.core.Predicate;
import entente.extract.VerbDictionary.Block;
import entente.extract.VerbPhrase.Untold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns a verb dictionary of PETRARCH or TABARI into lines of our lexicon: what can be said exactly
 * or nearly so is taken, the rest is left out with a reason. Nearly: a phrase that a pattern wants
 * with a preposition of its own need only stand in the verb's phrase, whatever opens it.
 */
public final class VerbImport {
  /** Where the target stands when a pattern does not say: as PETRARCH has it, anywhere behind. */
  private static final String ANYWHERE = "obj|to|with|against|on|at|for|from";

  private static final String BEHIND_OBJECT = "iobj|to|with|against|on|from|for|between|of|obj";

  private final CameoCodes codes;
  private final Map<String, Predicate> predicates;

  /**
   * @param predicates the ontology's, by name
   */
  public VerbImport(CameoCodes codes, Map<String, Predicate> predicates) {
    this.codes = codes;
    this.predicates = predicates;
  }

  /**
   * What became of a dictionary.
   *
   * @param lines of the lexicon, its heading first, each with tabs between its cells
   * @param verbs how many verbs there were, of which {@code verbsTaken} speak
   * @param patterns how many patterns there were, of which {@code patternsTaken} speak
   * @param leftOut what was left out and why, by reason
   * @param faults lines that cannot be read, in their order
   */
  public record Result(
      List<String> lines,
      int verbs,
      int verbsTaken,
      int patterns,
      int patternsTaken,
      Map<String, List<LexiconCheck.Finding>> leftOut,
      List<LexiconCheck.Finding> faults) {
    public Result {
      lines = List.copyOf(lines);
      faults = List.copyOf(faults);
    }
  }

  /** A line in the making; equal ones differ only in their objects. */
  private record Frame(
      String verb,
      Optional<String> particle,
      Set<String> companions,
      boolean narrow,
      String target,
      String predicate) {
    /** Whether both may speak of the same words, if their objects meet. */
    boolean rivals(Frame other) {
      return verb.equals(other.verb)
          && particle.equals(other.particle)
          && narrow == other.narrow
          && !predicate.equals(other.predicate)
          && (companions.isEmpty()
              ? other.companions.isEmpty()
              : !Collections.disjoint(companions, other.companions));
    }

    Frame at(String slots) {
      return new Frame(verb, particle, companions, narrow, slots, predicate);
    }

    int demands() {
      return (narrow ? 8 : 0)
          + (companions.isEmpty() ? 0 : 4)
          + (particle.isEmpty() ? 0 : 2)
          + (target.indexOf('|') < 0 ? 1 : 0);
    }
  }

  private record Said(Frame frame, Set<String> objects) {}

  /** A verb, with what belongs to it. */
  private record Verb(String word, VerbPhrase phrase) {}

  /**
   * Imports {@code file}.
   *
   * @throws IOException if it cannot be read at all
   */
  public Result of(Path file) throws IOException {
    VerbDictionary dictionary = VerbDictionary.read(file);
    Import run = new Import(file, dictionary.synonyms());
    dictionary.blocks().forEach(run::add);
    return run.result(dictionary.faults());
  }

  private final class Import {
    private final Path file;
    private final Map<String, List<String>> synonyms;
    private final Map<Frame, Set<String>> frames = new LinkedHashMap<>();
    private final Map<String, String> told = new LinkedHashMap<>();
    private final Map<String, List<LexiconCheck.Finding>> leftOut = new TreeMap<>();
    private int verbs;
    private int verbsTaken;
    private int patterns;
    private int patternsTaken;

    Import(Path file, Map<String, List<String>> synonyms) {
      this.file = file;
      this.synonyms = synonyms;
    }

    void add(Block block) {
      List<Verb> alike = new ArrayList<>();
      for (VerbDictionary.Line line : block.verbs()) {
        verbs++;
        try {
          Verb verb = verb(line);
          alike.add(verb);
          Optional<String> reason =
              take(
                  VerbPhrase.BARE,
                  List.of(verb),
                  line.code().or(block::code),
                  "a verb without a code, known by its patterns alone");
          reason.ifPresentOrElse(r -> leave(line, r), () -> verbsTaken++);
        } catch (Untold e) {
          leave(line, e.reason());
        }
      }
      for (VerbDictionary.Line pattern : block.patterns()) {
        patterns++;
        pattern(pattern, alike).ifPresentOrElse(r -> leave(pattern, r), () -> patternsTaken++);
      }
    }

    /** "call off" with its particle, "take leave" with its noun. */
    private Verb verb(VerbDictionary.Line line) throws Untold {
      List<String> words = List.of(line.text().replace("+", "").strip().split(" +", 2));
      return new Verb(
          words.getFirst(),
          words.size() == 1
              ? VerbPhrase.BARE
              : VerbPhrase.of("* " + words.getLast().toUpperCase(Locale.ROOT), synonyms));
    }

    private Optional<String> pattern(VerbDictionary.Line pattern, List<Verb> verbsOfBlock) {
      try {
        VerbPhrase phrase = VerbPhrase.of(pattern.text(), synonyms);
        return take(
            phrase,
            verbsOfBlock,
            pattern.code(),
            "a pattern that codes nothing, to silence others");
      } catch (Untold e) {
        return Optional.of(e.reason());
      }
    }

    /** Takes a phrase for all {@code verbs}; else says why not. */
    private Optional<String> take(
        VerbPhrase phrase, List<Verb> verbs, Optional<String> code, String without) {
      if (code.isEmpty()) {
        return Optional.of(without);
      }
      Optional<CameoCodes.Meaning> meaning = codes.meaning(code.get());
      if (meaning.isEmpty()) {
        return Optional.of("a code that CAMEO does not have");
      }
      Optional<String> predicate = meaning.get().predicate().filter(predicates::containsKey);
      if (predicate.isEmpty()) {
        return Optional.of(meaning.get().meaning());
      }
      long news =
          verbs.stream()
              .filter(
                  v ->
                      v.phrase()
                          .with(phrase)
                          .filter(p -> isNew(v.word(), p, predicate.get()))
                          .isPresent())
              .count();
      return news > 0 ? Optional.empty() : Optional.of("told otherwise by an earlier line");
    }

    private boolean isNew(String verb, VerbPhrase phrase, String predicate) {
      Set<String> objects = new TreeSet<>();
      for (String object : phrase.objects().isEmpty() ? Set.of("") : phrase.objects()) {
        String words = verb + phrase.particle() + object + new TreeSet<>(phrase.companions());
        String earlier = told.putIfAbsent(words + phrase.preposition(), predicate);
        if (earlier == null || earlier.equals(predicate)) {
          objects.add(object);
        }
      }
      if (objects.isEmpty()) {
        return false;
      }
      boolean narrow = !phrase.objects().isEmpty();
      String target = phrase.preposition().orElse(narrow ? BEHIND_OBJECT : ANYWHERE);
      Set<String> companions = new TreeSet<>(phrase.companions());
      frames
          .computeIfAbsent(
              new Frame(verb, phrase.particle(), companions, narrow, target, predicate),
              f -> new TreeSet<>())
          .addAll(objects);
      return true;
    }

    private void leave(VerbDictionary.Line line, String reason) {
      leftOut
          .computeIfAbsent(reason, r -> new ArrayList<>())
          .add(new LexiconCheck.Finding(file, line.number(), line.text()));
    }

    /** Lines in the order of their verbs, the most demanding of each first, as they are tried. */
    Result result(List<LexiconCheck.Finding> faults) {
      List<String> lines = new ArrayList<>();
      lines.add(String.join("\t", TriggerLine.COLUMNS));
      List<Said> before = new ArrayList<>();
      frames.entrySet().stream()
          .map(e -> new Said(e.getKey(), e.getValue()))
          .sorted(
              Comparator.comparing((Said s) -> s.frame().verb())
                  .thenComparing(s -> -s.frame().demands()))
          .forEach(said -> unrivalled(said, before).map(Import::line).ifPresent(lines::add));
      return new Result(lines, verbs, verbsTaken, patterns, patternsTaken, leftOut, faults);
    }

    /** What is left of a line that earlier ones leave words or places for. */
    private static Optional<Said> unrivalled(Said said, List<Said> before) {
      if (!before.isEmpty() && !before.getLast().frame().verb().equals(said.frame().verb())) {
        before.clear();
      }
      Set<String> objects = new TreeSet<>(said.objects());
      List<String> slots = new ArrayList<>(List.of(said.frame().target().split("\\|")));
      for (Said rival : before) {
        List<String> taken = List.of(rival.frame().target().split("\\|"));
        if (said.frame().rivals(rival.frame()) && !Collections.disjoint(slots, taken)) {
          if (said.frame().narrow()) {
            objects.removeAll(rival.objects());
          } else {
            slots.removeAll(taken);
          }
        }
      }
      if (objects.isEmpty() || slots.isEmpty()) {
        return Optional.empty();
      }
      Said left = new Said(said.frame().at(String.join("|", slots)), objects);
      before.add(left);
      return Optional.of(left);
    }

    private static String line(Said said) {
      Frame frame = said.frame();
      Set<String> objects = said.objects();
      StringBuilder trigger = new StringBuilder(frame.verb());
      frame.particle().ifPresent(p -> trigger.append(' ').append(p));
      if (frame.narrow()) {
        trigger.append(" {").append(String.join(", ", objects)).append('}');
      }
      if (!frame.companions().isEmpty()) {
        trigger.append(" [").append(String.join(", ", frame.companions())).append(']');
      }
      return String.join(
          "\t", trigger.toString(), "verb", "subj", frame.target(), frame.predicate(), "");
    }
  }
}
