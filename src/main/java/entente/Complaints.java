package entente;

import entente.query.QuestionException;
import entente.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what a command throws into one sentence; the stack trace goes to the log at debug. */
final class Complaints implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final Logger LOG = LogManager.getLogger();

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    return about(e, command.getErr());
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    if (arguments.length == 0) {
      command.usage(err);
      return Entente.WRONGLY_CALLED;
    }
    say(wrong(e, command), err);
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("\"" + command.getCommandSpec().qualifiedName() + " --help\" tells more");
    return Entente.WRONGLY_CALLED;
  }

  /** What became of the command that threw {@code e}: its exit status. */
  static int about(Exception e, PrintWriter err) {
    LOG.debug("failed", e);
    if (e instanceof Standard.ReaderGone) {
      return Entente.DONE;
    }
    say(sentence(e), err);
    return Entente.WRONGLY_CALLED;
  }

  private static void say(String sentence, PrintWriter err) {
    err.println("entente: " + sentence);
    err.flush();
  }

  private static String wrong(ParameterException e, CommandLine command) {
    boolean noCommand =
        e instanceof UnmatchedArgumentException unmatched
            && !unmatched.isUnknownOption()
            && !command.getSubcommands().isEmpty();
    if (noCommand) {
      return "there is no command '" + ((UnmatchedArgumentException) e).getUnmatched().get(0) + "'";
    }
    String message = message(e);
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private static String sentence(Exception e) {
    return switch (e) {
      case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
      case AccessDeniedException denied -> denied.getFile() + ": may not be read or written";
      case UncheckedIOException wrapped when wrapped.getCause() != null ->
          sentence(wrapped.getCause());
      case IOException io -> message(io);
      case IllegalArgumentException wrong -> message(wrong);
      case IllegalStateException wrong -> message(wrong);
      case QuestionException wrong -> message(wrong);
      case StoreException failed -> message(failed);
      default -> e.getClass().getSimpleName() + ": " + message(e);
    };
  }

  private static String message(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
