package entente;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.PicocliException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

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
      ExplainCommand.class,
      RelateCommand.class,
      ResolveCommand.class,
      ActorsCommand.class,
      LexiconCommand.class,
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

  private static final int NARROWEST_HELP = 80;
  private static final int WIDEST_HELP = 120;

  private Entente() {}

  /** Exits with 0, with 1 if articles were rejected, with 2 if it was called wrongly. */
  public static void main(String[] arguments) {
    System.setOut(Standard.loud());
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    Complaints complaints = new Complaints();
    int status =
        new CommandLine(Entente.class)
            .setErr(new PrintWriter(System.err, true, System.err.charset()))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .registerConverter(LocalDate.class, Entente::day)
            .registerConverter(int.class, Entente::number)
            .setExecutionStrategy(Entente::execute)
            .setExecutionExceptionHandler(complaints)
            .setParameterExceptionHandler(complaints)
            .setUsageHelpWidth(Math.clamp(Terminal.width(), NARROWEST_HELP, WIDEST_HELP))
            .execute(arguments);
    System.out.flush();
    return status;
  }

  /** Help and version are no command's: picocli shows the stack of what printing them throws. */
  private static int execute(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (PicocliException e) {
      throw e;
    } catch (RuntimeException e) {
      return Complaints.about(e, parsed.commandSpec().commandLine().getErr());
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is no whole number");
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + text + "' is no date; write 2025-08-05");
    }
  }
}
