package entente;

import entente.query.Answer;
import entente.query.AnswerFormat;
import entente.query.AnswerWriter;
import entente.query.RowsBuilder;
import entente.query.StoredActor;
import entente.query.StoredActors;
import entente.query.Table;
import entente.query.Terms;
import entente.store.Store;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everybody in a store as a list. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes all actors of a store, merged ones as one: id, names, kind, country, sectors, the ids merged into it, and in how many events it has a part.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente actors export --store news > actors.csv",
      "  entente actors export --store news --skos -o actors.ttl"
    })
final class ActorsExportCommand implements Callable<Integer> {
  @Mixin StoreOption store = new StoreOption();

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  AnswerFormat format = AnswerFormat.CSV;

  @Option(names = "--skos", description = "A SKOS vocabulary in Turtle instead of a table.")
  boolean skos;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; standard output if not given.")
  @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    try (Store open = store.openExisting()) {
      DatasetGraph data = open.merged();
      List<StoredActor> actors =
          Txn.calculateRead(
              data,
              () ->
                  new StoredActors(data.getDefaultGraph(), Terms.STANDARD)
                      .all()
                      .sorted(Comparator.comparing(StoredActor::id))
                      .toList());
      try (OutputStream out = stream()) {
        new AnswerWriter(skos ? AnswerFormat.TABLE : format, Table.UNLIMITED, Terms.STANDARD)
            .write(skos ? concepts(actors) : rows(actors), out);
      }
    }
    return Entente.DONE;
  }

  private OutputStream stream() throws IOException {
    return new BufferedOutputStream(
        output == null ? Standard.stream() : Files.newOutputStream(output));
  }

  private static Answer rows(List<StoredActor> actors) {
    RowsBuilder table =
        new RowsBuilder(
            "id", "name", "alsoCalled", "kind", "country", "sectors", "includes", "events");
    for (StoredActor actor : actors) {
      table.add(
          actor.id(),
          actor.name(),
          String.join("|", actor.names().subList(1, actor.names().size())),
          actor.kind().orElse("").toLowerCase(Locale.ROOT),
          actor.country().orElse(""),
          String.join("|", actor.sectors()),
          String.join("|", actor.includes()),
          actor.events());
    }
    return table.rows();
  }

  private static Answer concepts(List<StoredActor> actors) {
    List<Triple> triples = new ArrayList<>();
    for (StoredActor actor : actors) {
      Node node = actor.node();
      triples.add(Triple.create(node, RDF.type.asNode(), SKOS.Concept.asNode()));
      triples.add(name(node, SKOS.prefLabel.asNode(), actor.name()));
      actor.names().stream()
          .skip(1)
          .forEach(n -> triples.add(name(node, SKOS.altLabel.asNode(), n)));
      actor
          .includes()
          .forEach(
              id ->
                  triples.add(
                      Triple.create(node, SKOS.exactMatch.asNode(), Terms.STANDARD.actor(id))));
    }
    return new Answer.Triples(triples);
  }

  private static Triple name(Node actor, Node property, String name) {
    return Triple.create(actor, property, NodeFactory.createLiteralString(name));
  }
}
