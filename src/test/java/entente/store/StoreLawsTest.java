package entente.store;

import static entente.store.SmallWorld.NAMES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What a store holds depends on the last version of every article, and on nothing else. */
class StoreLawsTest {
  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void aStoreHoldsWhatItsArticlesSayTogether(
      @ForAll("batches") List<List<ArticleTriples>> batches) {
    Map<String, ArticleTriples> last = last(batches);
    try (Store store = Store.inMemory(NAMES);
        Store once = Store.inMemory(NAMES)) {
      batches.forEach(store::replace);
      assertEquals(Oracle.triples(last.values()), Contents.triples(store));

      once.replace(List.copyOf(last.values()));
      assertEquals(Contents.everything(once), Contents.everything(store));
    }
  }

  @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
  void takingEveryArticleOutLeavesNothing(@ForAll("batches") List<List<ArticleTriples>> batches) {
    try (Store store = Store.inMemory(NAMES)) {
      batches.forEach(store::replace);
      store.replace(
          last(batches).keySet().stream().map(id -> new ArticleTriples(id, List.of())).toList());
      assertEquals(List.of(), Contents.everything(store));
    }
  }

  private static Map<String, ArticleTriples> last(List<List<ArticleTriples>> batches) {
    Map<String, ArticleTriples> last = new LinkedHashMap<>();
    batches.forEach(batch -> batch.forEach(article -> last.put(article.article(), article)));
    return last;
  }

  @Provide
  Arbitrary<List<List<ArticleTriples>>> batches() {
    Arbitrary<ArticleTriples> article =
        Combinators.combine(
                Arbitraries.of("a1", "a2", "a3", "a4"),
                Arbitraries.longs().between(0, 10_000),
                Arbitraries.integers().between(0, 5))
            .as(
                (id, seed, fate) ->
                    fate == 0 ? new ArticleTriples(id, List.of()) : SmallWorld.article(id, seed));
    return article.list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(6);
  }
}
