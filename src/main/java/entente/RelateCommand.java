package entente;

import com.google.gson.stream.JsonWriter;
import entente.annotate.Annotator;
import entente.core.Article;
import entente.core.PublicationDate;
import entente.core.Span;
import entente.extract.PairLabeller;
import entente.link.CatalogueLinker;
import entente.link.Linker;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Pairs that the user has marked in, their relations out. */
@Command(
    name = "relate",
    mixinStandardHelpOptions = true,
    description = "Labels pairs of actors marked in sentences: one JSON object a line in, one out.",
    footerHeading = "%nExample:%n",
    footer = {
      "  echo '{\"id\": \"1\", \"sentence\": \"Dugin criticised Trump.\", \"source\": {\"start\": 0, \"end\": 5},",
      "         \"target\": {\"start\": 17, \"end\": 22}}' | tr -d '\\n' | entente relate",
      "",
      "Offsets count UTF-16 code units of the sentence. The answer names id, relation (always one of the 16",
      "types, the best one), predicate, modality, polarity and confidence."
    })
final class RelateCommand extends LineCommand {
  @Mixin OwnOptions own = new OwnOptions();

  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    try (Engine engine = Engine.loadForPairs(home, own.files())) {
      Linker linker = new CatalogueLinker(engine.catalogue());
      PairLabeller labeller = engine.labeller();
      return answer(line -> label(line, engine.annotator(), linker, labeller));
    }
  }

  private static Answer label(
      JsonLine line, Annotator annotator, Linker linker, PairLabeller labeller) {
    String id = line.text("id");
    Article plain = Article.of(id, line.text("sentence"));
    Article sentence =
        line.date("date")
            .map(d -> plain.withDate(new PublicationDate(d, PublicationDate.Source.STATED)))
            .orElse(plain);
    Optional<Span> source = within(sentence, "source", line);
    Optional<Span> target = within(sentence, "target", line);
    PairLabeller.Label label =
        labeller.label(linker.link(annotator.annotate(sentence)), source, target);
    return json -> write(id, label, json);
  }

  private static Optional<Span> within(Article sentence, String field, JsonLine line) {
    Optional<Span> span = line.span(field);
    int length = sentence.text().length();
    if (span.isPresent() && span.get().end() > length) {
      throw new IllegalArgumentException(
          "\""
              + field
              + "\" ends at "
              + span.get().end()
              + ", behind the sentence's end at "
              + length);
    }
    return span;
  }

  private static void write(String id, PairLabeller.Label label, JsonWriter json)
      throws IOException {
    json.name("id").value(id);
    json.name("relation").value(label.predicate().type().name());
    json.name("predicate").value(label.predicate().name());
    json.name("modality").value(label.modality().name().toLowerCase(Locale.ROOT));
    json.name("polarity").value(label.polarity().name().toLowerCase(Locale.ROOT));
    json.name("confidence").value(rounded(label.confidence()));
  }
}
