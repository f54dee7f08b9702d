package entente.store;

import entente.graph.Names;
import entente.graph.Property;
import entente.graph.Term;
import entente.graph.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A dataset that holds what articles say, and knows of each article what it said.
 *
 * <p>What it holds depends on nothing but the last version of every article in it: not on the order
 * in which they came, on batches, or on a process that was killed and begun again.
 *
 * <p>Safe for many threads: any number may read while one writes. One process at a time may hold a
 * store. A batch is one transaction and is on disk when {@link #replace} returns; a process that is
 * stopped loses only the batch in work. Whoever wants not even that, on Ctrl-C, closes the store in
 * a shutdown hook: {@link #close} waits for the batch in work and lets no other begin.
 */
public final class Store implements AutoCloseable {
  private final Names names;
  private final Optional<StoreDirectory> directory;
  private volatile DatasetGraph dataset;
  private volatile boolean closed;

  private Store(Names names, Optional<StoreDirectory> directory, DatasetGraph dataset) {
    this.names = names;
    this.directory = directory;
    this.dataset = dataset;
  }

  /**
   * Opens a store, and makes one where there is none.
   *
   * @param path a store, an empty directory, or nothing yet
   * @throws IOException if it cannot be created or read, is in use by another process, or is of
   *     another version or base; the message is a sentence for the user
   */
  public static Store open(Path path, Names names) throws IOException {
    StoreDirectory directory = new StoreDirectory(path, names.base());
    directory.create();
    return openExisting(path, names);
  }

  /**
   * Opens a store that is there.
   *
   * @throws IOException as {@link #open}, and if there is none
   */
  public static Store openExisting(Path path, Names names) throws IOException {
    StoreDirectory directory = new StoreDirectory(path, names.base());
    directory.check();
    return new Store(names, Optional.of(directory), directory.connect());
  }

  /** A store that is gone when the process ends. */
  public static Store inMemory(Names names) {
    return new Store(names, Optional.empty(), DatabaseMgr.createDatasetGraph());
  }

  /**
   * Puts what articles say now in the place of what they said before, in one transaction.
   *
   * @throws IllegalArgumentException if an article speaks of what it may not; nothing is changed
   * @throws StoreException if writing failed; nothing is changed
   */
  public synchronized void replace(List<ArticleTriples> batch) {
    apply(read(before -> Replacement.of(names, before, batch)));
  }

  /**
   * Puts the ontology into the default graph, where queries need its predicates and relation types,
   * and takes out what an older ontology said. Writes nothing if nothing has changed.
   *
   * @throws StoreException if writing failed; nothing is changed
   */
  public synchronized void define(Collection<Triple> ontology) {
    Node graph = names.other("store/ontology");
    apply(
        read(
            before -> {
              Delta delta = new Delta();
              List<Triple> old = new ArrayList<>();
              before
                  .find(graph, Node.ANY, Node.ANY, Node.ANY)
                  .forEachRemaining(q -> old.add(q.asTriple()));
              delta.change(old, ontology);
              return delta.alsoIn(graph);
            }));
  }

  public boolean contains(String article) {
    return read(
        data ->
            data.contains(
                Quad.defaultGraphIRI, names.article(article), names.term(Property.TYPE), Node.ANY));
  }

  public Stats stats() {
    return read(
        data ->
            new Stats(
                count(data, Type.NEWS_ARTICLE),
                count(data, Type.EVENT),
                count(data, Type.REPORT),
                count(data, Type.ACTOR)));
  }

  /**
   * The dataset itself, for queries in transactions of their own. It is not to be kept: after a
   * failed write, the next call gives another.
   */
  public DatasetGraph dataset() {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
    return dataset;
  }

  /**
   * The dataset as it is to be asked: with actors that have been merged as one. Where nobody has
   * decided anything it is {@link #dataset} itself, and costs nothing. For reading only, and not to
   * be kept: what is decided later is not seen.
   */
  public DatasetGraph merged() {
    Identities identities = read(data -> Identities.of(new DecisionGraph(names).read(data)));
    DatasetGraph data = dataset();
    return identities.isEmpty() ? data : new MergedDataset(data, names, identities);
  }

  /** Who is who, as people have decided. */
  public Identities identities() {
    return Identities.of(decisions());
  }

  List<Decision> decisions() {
    return read(new DecisionGraph(names)::read);
  }

  synchronized void record(Decision decision) {
    List<Quad> quads = new DecisionGraph(names).quads(decision);
    write(data -> quads.forEach(data::add));
  }

  /** Runs {@code reader} in a read transaction; nothing lazy may leave it. */
  public <T> T read(Function<DatasetGraph, T> reader) {
    DatasetGraph data = dataset();
    return Txn.calculateRead(data, () -> reader.apply(data));
  }

  /** Rewrites the database without the space that replaced articles have left. */
  public synchronized void compact() {
    if (directory.isPresent()) {
      DatabaseMgr.compact(dataset(), true);
    }
  }

  /** Waits for the batch in work. Closing twice does no harm. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      directory.ifPresentOrElse(d -> TDBInternal.expel(dataset, true), dataset::close);
    }
  }

  private void apply(Delta delta) {
    if (!delta.isEmpty()) {
      write(delta::applyTo);
    }
  }

  /** Writers decide nothing, so that they fail only where the disk does. */
  synchronized void write(Consumer<DatasetGraph> writer) {
    DatasetGraph data = dataset();
    boolean written = false;
    try {
      Txn.executeWrite(data, () -> writer.accept(data));
      written = true;
    } catch (RuntimeException e) {
      throw new StoreException("the store could not be written to: " + e.getMessage(), e);
    } finally {
      if (!written) {
        reconnect();
      }
    }
  }

  /** After an aborted write, what TDB2 5.6 holds in memory can no longer be trusted (GH-3877). */
  private void reconnect() {
    if (directory.isPresent()) {
      TDBInternal.expel(dataset, true);
      try {
        dataset = directory.get().connect();
      } catch (IOException e) {
        closed = true;
        throw new UncheckedIOException(e);
      }
    }
  }

  private long count(DatasetGraph data, Term type) {
    return Iter.count(
        data.find(Quad.defaultGraphIRI, Node.ANY, names.term(Property.TYPE), names.term(type)));
  }
}
