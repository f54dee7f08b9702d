package entente.store;

import static entente.store.SmallWorld.NAMES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import entente.store.Decision.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** Whatever people decide about who is who, what articles say stays, and undoing restores. */
class MergesLawsTest {
  private static final Pattern ID = Pattern.compile("actor-\\d");
  private static final Signature SIGNED = new Signature("anna", Instant.EPOCH, "because");

  /** One thing that happens to a store. */
  private record Step(int kind, int one, int other, long seed) {}

  @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
  void nothingThatArticlesSayIsTouched(@ForAll("steps") List<Step> steps) {
    try (Store store = Store.inMemory(NAMES);
        Store plain = Store.inMemory(NAMES)) {
      for (Step step : steps) {
        take(step, store);
        if (step.kind() == 0) {
          plain.replace(article(step));
        }
        assertEquals(Contents.triples(plain), Contents.triples(store));
      }
      assertEquals(image(store), seen(store));
      assertEquals(asked(store), seen(store));
      undoAll(store);
      assertSame(store.dataset(), store.merged());
      assertEquals(plain.stats(), store.stats());
    }
  }

  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void undoingRestoresWhatWasSeenBefore(@ForAll("steps") List<Step> steps) {
    try (Store store = Store.inMemory(NAMES)) {
      steps.forEach(step -> take(step, store));
      List<String> before = seen(store);
      Merges merges = new Merges(store);
      for (Step step : steps) {
        int known = merges.log().size();
        if (step.kind() > 0 && take(step, store)) {
          merges.undo(Optional.of(known + 1), SIGNED);
          assertEquals(before, seen(store));
        }
      }
    }
  }

  /** Whether the step could be taken. */
  private static boolean take(Step step, Store store) {
    Merges merges = new Merges(store);
    try {
      switch (step.kind()) {
        case 0 -> store.replace(article(step));
        case 1, 2 -> merges.merge(id(step.one()), id(step.other()), SIGNED);
        case 3 -> merges.split(id(step.one()), Optional.empty(), SIGNED);
        default -> merges.undo(Optional.of(step.other()).filter(n -> n > 0), SIGNED);
      }
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static List<ArticleTriples> article(Step step) {
    return List.of(SmallWorld.article("a" + step.one(), step.seed()));
  }

  private static String id(int i) {
    return "actor-" + i;
  }

  private static void undoAll(Store store) {
    Merges merges = new Merges(store);
    while (true) {
      try {
        merges.undo(Optional.empty(), SIGNED);
      } catch (IllegalArgumentException e) {
        assertEquals("there is nothing to undo", e.getMessage());
        return;
      }
    }
  }

  /** All triples at once. */
  private static List<String> seen(Store store) {
    DatasetGraph data = store.merged();
    return Txn.calculateRead(data, () -> lines(data.getDefaultGraph().find().toList()));
  }

  /** The same, each looked up by every pattern that it fits. */
  private static List<String> asked(Store store) {
    DatasetGraph data = store.merged();
    return Txn.calculateRead(
        data,
        () -> {
          List<Triple> found = new ArrayList<>();
          for (Triple triple : data.getDefaultGraph().find().toList()) {
            for (int mask = 0; mask < 8; mask++) {
              List<Triple> answer = data.getDefaultGraph().find(pattern(triple, mask)).toList();
              assertEquals(1, answer.stream().filter(triple::equals).count(), () -> "" + triple);
              assertEquals(answer.size(), answer.stream().distinct().count());
            }
            found.add(triple);
          }
          return lines(found);
        });
  }

  private static Triple pattern(Triple triple, int mask) {
    return Triple.create(
        (mask & 1) > 0 ? triple.getSubject() : Node.ANY,
        (mask & 2) > 0 ? triple.getPredicate() : Node.ANY,
        (mask & 4) > 0 ? triple.getObject() : Node.ANY);
  }

  /** What is to be seen, by putting one id for another in the text of all triples. */
  private static List<String> image(Store store) {
    Identities identities = store.identities();
    UnaryOperator<String> one =
        line -> ID.matcher(line).replaceAll(id -> identities.one(id.group()));
    List<String> image = new ArrayList<>();
    for (String line : Contents.triples(store)) {
      String subject = line.substring(0, line.indexOf(' '));
      String id = subject.replaceAll("^.*/actor/|>$", "");
      boolean describes = subject.contains("/actor/") && !line.contains("/relation/");
      if (describes && !id.equals(speaker(store, id))) {
        if (line.contains("#label>")) {
          image.add(one.apply(line).replace("2000/01/rdf-schema#label", ALSO_CALLED));
        }
      } else {
        image.add(one.apply(line));
      }
    }
    identities
        .merged()
        .forEach(
            (id, whole) ->
                image.add(
                    NodeFmtLib.strNT(
                        Triple.create(
                            NAMES.actor(whole),
                            NAMES.term(entente.graph.Property.INCLUDES),
                            NAMES.actor(id)))));
    return image.stream().distinct().sorted().toList();
  }

  private static final String ALSO_CALLED = "2004/02/skos/core#altLabel";

  private static String speaker(Store store, String id) {
    List<String> lines = Contents.triples(store);
    return store.identities().all(id).stream()
        .filter(a -> lines.stream().anyMatch(l -> l.matches("\\S+/actor/" + a + "> \\S+#label>.*")))
        .findFirst()
        .orElse(id);
  }

  private static List<String> lines(List<Triple> triples) {
    return triples.stream().map(NodeFmtLib::strNT).sorted().toList();
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 3),
            Arbitraries.longs().between(0, 10_000))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(14);
  }
}
