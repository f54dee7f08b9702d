package entente;

import com.google.gson.stream.JsonWriter;
import entente.core.Actor;
import entente.link.Catalogue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Mentions in, actors out. */
@Command(
    name = "resolve",
    mixinStandardHelpOptions = true,
    description = "Says who mentions are: one JSON object a line in, one out.",
    footerHeading = "%nExample:%n",
    footer = {
      "  echo '{\"id\": \"1\", \"text\": \"the French president\", \"date\": \"2010-05-01\"}' | entente resolve",
      "",
      "In: id, text and, where known, date and context (the sentence or paragraph it stands in). Out: id, actor",
      "(its IRI), name, country, sector, sectors; all but id are null, and sectors empty, for nobody known."
    })
final class ResolveCommand extends LineCommand {
  @Mixin ActorsOption actors = new ActorsOption();

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = actors.catalogue();
    return answer(line -> resolve(line, catalogue));
  }

  private static Answer resolve(JsonLine line, Catalogue catalogue) {
    String id = line.text("id");
    Optional<Actor> actor =
        catalogue.resolve(line.text("text"), line.date("date"), line.optional("context"));
    return json -> write(id, actor, json);
  }

  private static void write(String id, Optional<Actor> actor, JsonWriter json) throws IOException {
    json.name("id").value(id);
    json.name("actor").value(actor.map(a -> Settings.BASE + "actor/" + a.id()).orElse(null));
    json.name("name").value(actor.map(Actor::name).orElse(null));
    json.name("country").value(actor.flatMap(Actor::country).orElse(null));
    json.name("sector").value(actor.flatMap(Actor::sector).orElse(null));
    json.name("sectors").beginArray();
    for (String sector : actor.map(Actor::sectors).orElse(List.of())) {
      json.value(sector);
    }
    json.endArray();
  }
}
