package entente.store;

import static entente.store.SmallWorld.NAMES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.graph.Names;
import entente.graph.Ontology;
import entente.graph.Resources;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path temp;

  @Test
  void whatIsWrittenIsThereTheNextTime() throws IOException {
    Path path = temp.resolve("new/store");
    List<String> before;
    try (Store store = Store.open(path, NAMES)) {
      store.replace(Child.batch(0));
      before = Contents.everything(store);
      assertTrue(store.contains("a3"));
      assertFalse(store.contains("a99"));
    }
    try (Store store = Store.openExisting(path, NAMES)) {
      assertEquals(before, Contents.everything(store));
      store.compact();
      assertEquals(before, Contents.everything(store));
      store.replace(Child.batch(1));
      assertNotEquals(before, Contents.everything(store));
    }
  }

  @Test
  void statsCountWhatIsThere() {
    try (Store store = Store.inMemory(NAMES)) {
      store.replace(List.of(SmallWorld.article("a1", 8), SmallWorld.article("a2", 5)));
      List<String> lines = Contents.triples(store);
      Stats expected =
          new Stats(
              typed(lines, "schema.org/NewsArticle"),
              typed(lines, "ontology/Event"),
              typed(lines, "ontology/Report"),
              typed(lines, "ontology/Actor"));
      assertEquals(expected, store.stats());
      assertTrue(expected.events() > 0, "the articles tell of nothing");
    }
  }

  private static long typed(List<String> lines, String type) {
    return lines.stream().filter(l -> l.contains("-ns#type> ") && l.contains(type + ">")).count();
  }

  @Test
  void aNewOntologyTakesThePlaceOfTheOld() throws IOException {
    Ontology whole = Resources.ontology(NAMES);
    Ontology part = Ontology.read(NAMES, List.of(Resources.ONTOLOGY));
    try (Store store = Store.inMemory(NAMES);
        Store other = Store.inMemory(NAMES)) {
      store.define(whole.triples());
      store.replace(Child.batch(0));
      store.define(part.triples());
      other.replace(Child.batch(0));
      other.define(part.triples());
      assertEquals(Contents.everything(other), Contents.everything(store));
      assertTrue(Contents.triples(store).containsAll(lines(part)));
    }
  }

  private static List<String> lines(Ontology ontology) {
    return ontology.triples().stream().map(org.apache.jena.riot.out.NodeFmtLib::strNT).toList();
  }

  // ---- What can go wrong ----

  @Test
  void anArticleThatSpeaksOfSomethingElseChangesNothing() {
    Triple stray =
        Triple.create(
            NAMES.other("elsewhere"), NAMES.relation("condemns-not"), NAMES.actor("actor-0"));
    Triple strange = Triple.create(stray.getSubject(), stray.getSubject(), stray.getObject());
    try (Store store = Store.inMemory(NAMES)) {
      assertThrows(
          IllegalArgumentException.class,
          () ->
              store.replace(
                  List.of(
                      SmallWorld.article("a1", 1), new ArticleTriples("a2", List.of(strange)))));
      assertEquals(List.of(), Contents.everything(store));
    }
  }

  @Test
  void aFailedWriteChangesNothingAndTheStoreGoesOn() throws IOException {
    Path path = temp.resolve("store");
    try (Store store = Store.open(path, NAMES);
        Store expected = Store.inMemory(NAMES)) {
      store.replace(Child.batch(0));
      for (int i = 1; i < 4; i++) {
        failHalfWay(store, i);
        store.replace(Child.batch(i));
      }
      for (int i = 0; i < 4; i++) {
        expected.replace(Child.batch(i));
      }
      assertEquals(Contents.everything(expected), Contents.everything(store));
    }
  }

  /** TDB2 has no id for a variable, and says so only when it is to write one. */
  private static void failHalfWay(Store store, int batch) {
    List<String> before = Contents.everything(store);
    Delta delta = store.read(data -> Replacement.of(NAMES, data, Child.batch(batch)));
    delta.add(Triple.create(Var.alloc("x"), NAMES.other("p"), NodeFactory.createLiteralString("")));
    assertThrows(StoreException.class, () -> store.write(delta::applyTo));
    assertEquals(before, Contents.everything(store));
  }

  @Test
  void aKilledProcessLosesNothingButItsOpenBatch() throws Exception {
    Path path = temp.resolve("store");
    assertEquals(137, Child.start(path, "die", "3").waitFor());
    try (Store store = Store.openExisting(path, NAMES);
        Store expected = Store.inMemory(NAMES)) {
      for (int i = 0; i < 3; i++) {
        expected.replace(Child.batch(i));
      }
      assertEquals(Contents.everything(expected), Contents.everything(store));
      store.replace(Child.batch(3));
      expected.replace(Child.batch(3));
      assertEquals(Contents.everything(expected), Contents.everything(store));
    }
  }

  @Test
  void aSecondProcessIsToldWhoIsThere() throws Exception {
    Path path = temp.resolve("store");
    Process child = Child.start(path, "hold");
    try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("held", said.readLine());
      assertEquals(
          "the store %s is in use by process %d (java); wait for it or stop it"
              .formatted(path, child.pid()),
          refusal(path, NAMES));
    } finally {
      child.getOutputStream().close();
      child.waitFor();
    }
    Store.openExisting(path, NAMES).close();
  }

  @Test
  void aStoreIsOpenOnlyOnceInAProcess() throws IOException {
    Path path = temp.resolve("store");
    try (Store store = Store.open(path, NAMES)) {
      assertEquals("the store " + path + " is already open in this process", refusal(path, NAMES));
      assertEquals(new Stats(0, 0, 0, 0), store.stats());
    }
  }

  @Test
  void aStoreOfAnotherVersionOrBaseIsRefused() throws IOException {
    Path path = temp.resolve("store");
    Store.open(path, NAMES).close();
    assertEquals(
        "the store %s has the base https://w3id.org/entente/, not http://example.org/; set that base, or name another store"
            .formatted(path),
        refusal(path, new Names("http://example.org/")));

    Path note = path.resolve("entente-store.properties");
    Files.writeString(note, Files.readString(note).replace("version=1", "version=0"));
    assertEquals(
        "the store %s is of version 0 and this program writes version 1; load its articles into a new store"
            .formatted(path),
        refusal(path, NAMES));
  }

  @Test
  void whatIsNoStoreIsLeftAlone() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "mine");
    Path folder = Files.createDirectory(temp.resolve("folder"));
    Files.writeString(folder.resolve("mine"), "mine");
    assertEquals(file + " is a file; name a directory for the store", refusal(file, NAMES));
    assertEquals(
        folder + " is neither empty nor a store; name a new or an empty directory",
        refusal(folder, NAMES));
    assertTrue(
        refusal(file.resolve("store"), NAMES)
            .startsWith("the store " + file.resolve("store") + " cannot be created"));
    assertEquals(
        "there is no store at %s; load articles with 'entente ingest' first".formatted(folder),
        assertThrows(IOException.class, () -> Store.openExisting(folder, NAMES)).getMessage());
    assertEquals(List.of("mine"), List.of(folder.toFile().list()));
  }

  private static String refusal(Path path, Names names) {
    return String.valueOf(
        assertThrows(IOException.class, () -> Store.open(path, names).close()).getMessage());
  }
}
