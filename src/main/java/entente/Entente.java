package entente;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program's entry point: finds the command and runs it. */
@Command(
    name = "entente",
    description = "Reads news and builds a graph of who does what to whom, and how that changes.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      IngestCommand.class,
      QueryCommand.class,
      ExportCommand.class,
      ExtractCommand.class,
      RelateCommand.class,
      ResolveCommand.class,
      RehearseCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente demo                                   read the sample articles and look around",
      "  entente ingest --store news articles/          read a folder of articles into a store",
      "  entente query --store news strongest           ask a question of the store",
      "  entente extract articles.jsonl > events.jsonl  events as JSON lines, no store",
      "",
      "\"entente COMMAND --help\" tells more, with examples."
    })
public final class Entente {
  /** What {@code main} exits with. */
  static final int DONE = 0;

  static final int SOME_REJECTED = 1;
  static final int WRONGLY_CALLED = 2;

  private Entente() {}

  /** Exits with 0, with 1 if articles were rejected, with 2 if it was called wrongly. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return new CommandLine(Entente.class)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Complaints())
        .setUsageHelpAutoWidth(true)
        .execute(arguments);
  }
}
