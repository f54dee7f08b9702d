package entente.extract;

import entente.core.Predicate;
import entente.core.RelationType;
import entente.core.Token;
import entente.core.Upos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words that tell of relations, by lemma. Never changes; safe for many threads. */
public final class Lexicon {
  /** Files of the folder that hold other things than triggers. */
  private static final Set<String> OTHERS =
      Set.of("cameo.tsv", "governors.tsv", "refusals.tsv", "scopes.tsv");

  private final Map<String, List<Entry>> byLemma;
  private final Governors governors;
  private final Map<RelationType, Predicate> refusals;
  private final Scopes scopes;
  private final Forms forms;

  private static final Set<String> NOUN_PLACES = Set.of("obj", "nsubj", "nsubj:pass", "nmod");

  private Lexicon(
      Map<String, List<Entry>> byLemma,
      Governors governors,
      Map<RelationType, Predicate> refusals,
      Scopes scopes,
      Forms forms) {
    this.scopes = scopes;
    this.forms = forms;
    this.refusals = Map.copyOf(refusals);
    this.byLemma = byLemma;
    this.governors = governors;
  }

  /**
   * Reads every {@code .tsv} file of {@code directory}.
   *
   * @param own further files of triggers; their lines come before all others of the same word
   * @param predicates the predicates of the ontology by name
   * @param irregularForms forms of words that no rule gives: lemma, kind and forms, by tabs
   * @throws IOException if a file cannot be read or a line of it makes no sense: {@code file:line:
   *     problem}
   */
  public static Lexicon read(
      Path directory, List<Path> own, Map<String, Predicate> predicates, Path irregularForms)
      throws IOException {
    List<Entry> entries = new ArrayList<>();
    LexiconReader reader = new LexiconReader(predicates);
    for (Path file : files(directory)) {
      entries.addAll(reader.read(file));
    }
    Map<String, List<Entry>> byLemma = index(entries);
    for (Path file : own.reversed()) {
      for (Entry entry : reader.read(file).reversed()) {
        byLemma.computeIfAbsent(entry.lemma(), l -> new ArrayList<>()).addFirst(entry);
      }
    }
    return new Lexicon(
        byLemma,
        Governors.read(directory.resolve("governors.tsv")),
        reader.refusals(directory.resolve("refusals.tsv")),
        Scopes.read(directory.resolve("scopes.tsv")),
        Forms.of(byLemma.keySet(), irregularForms));
  }

  /** The files of {@code directory} that hold triggers, in the order in which they are read. */
  public static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(Lexicon::holdsTriggers).sorted().toList();
    }
  }

  private static boolean holdsTriggers(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".tsv") && !OTHERS.contains(name);
  }

  private static Map<String, List<Entry>> index(Collection<Entry> entries) {
    Map<String, List<Entry>> index = new HashMap<>();
    for (Entry entry : entries) {
      index.computeIfAbsent(entry.lemma(), l -> new ArrayList<>()).add(entry);
    }
    index.values().forEach(l -> l.sort(Comparator.comparing(Entry::specificity).reversed()));
    return index;
  }

  /** The entries for a word of a sentence, the most specific first. */
  List<Entry> entries(Token token) {
    return entries(token.lemma(), isNounByPlace(token) ? Upos.NOUN : token.upos());
  }

  // "lifted its embargo on": what is an object is a noun, whatever the reader calls the word.
  private static boolean isNounByPlace(Token token) {
    return token.upos() == Upos.VERB && NOUN_PLACES.contains(token.relation());
  }

  /** The entries for a word, the most specific first. */
  List<Entry> entries(String lemma, Upos upos) {
    return byLemma.getOrDefault(lemma, List.of()).stream()
        .filter(e -> e.pos().admits(upos))
        .toList();
  }

  /**
   * What it is called to say that one will not do something of {@code type}: "will not withdraw".
   */
  Optional<Predicate> refusal(RelationType type) {
    return Optional.ofNullable(refusals.get(type));
  }

  Scopes scopes() {
    return scopes;
  }

  Governors governors() {
    return governors;
  }

  /**
   * Whether {@code word} may be a trigger: a look at its form alone, right more often than needed.
   */
  public boolean mayTell(String word) {
    return forms.has(word);
  }
}
