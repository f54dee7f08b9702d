package entente;

import entente.query.Answer;
import entente.query.Asker;
import entente.query.Labels;
import entente.query.Parameter;
import entente.query.Question;
import entente.query.Questions;
import entente.query.Terms;
import entente.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A question in, rows out. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description =
        "Asks a question of a store: one of those that come with Entente, or your own SPARQL file.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente query                                      lists the questions and what they need",
      "  entente query --store news strongest",
      "  entente query --store news relations-between -p a=\"Donald Trump\" -p b=Russia",
      "  entente query --store news monthly-intensity -p a=USA -p b=RUS --as csv > usa-rus.csv",
      "  entente query --store news my-question.rq --as json",
      "",
      "An actor is given by name (Russia), id (RUS) or IRI."
    })
final class QueryCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "NAME|FILE",
      arity = "0..1",
      description = "A question of the list, or a file with SPARQL; without it, the list.")
  @Nullable String name;

  @Mixin StoreOption store = new StoreOption();

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "What the question needs to know; may be given several times.")
  Map<String, String> said = new LinkedHashMap<>();

  @Mixin RowsOption rows = new RowsOption();

  @Override
  public Integer call() throws IOException {
    Questions questions = new Questions(Home.find().queries(), Terms.STANDARD);
    if (name == null) {
      list(questions);
      return Entente.DONE;
    }
    Question question = questions.find(name);
    try (Store open = store.openExisting()) {
      Answer answer = new Asker(open.merged(), Terms.STANDARD).ask(question, said);
      if (rows.isTable()) {
        answer = new Labels(open.merged(), Terms.STANDARD).named(answer);
      }
      rows.write(answer);
    }
    return Entente.DONE;
  }

  private static void list(Questions questions) throws IOException {
    try (PrintWriter out = Standard.out()) {
      for (Question question : questions.all()) {
        out.printf("%-20s %s%n", question.name(), question.text());
        question.parameters().forEach(p -> out.println(line(p)));
      }
    }
  }

  private static String line(Parameter parameter) {
    String need =
        parameter.required()
            ? "required"
            : parameter.otherwise().map(o -> "default " + o).orElse("optional");
    return String.format(
        "%-20s   -p %s=…  %s (%s; %s)",
        "", parameter.name(), parameter.description(), parameter.kind().example(), need);
  }
}
