package entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into one sentence; the stack trace goes to the log at debug. */
final class Complaints implements IExecutionExceptionHandler {
  private static final Logger LOG = LogManager.getLogger();

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    LOG.debug("{} failed", command.getCommandName(), e);
    command.getErr().println("entente: " + sentence(e));
    command.getErr().flush();
    return Entente.WRONGLY_CALLED;
  }

  private static String sentence(Exception e) {
    return switch (e) {
      case NoSuchFileException missing -> missing.getFile() + ": no such file";
      case AccessDeniedException denied -> denied.getFile() + ": may not be read or written";
      case UncheckedIOException wrapped when wrapped.getCause() != null ->
          sentence(wrapped.getCause());
      case IOException io -> message(io);
      case IllegalArgumentException wrong -> message(wrong);
      case IllegalStateException wrong -> message(wrong);
      default -> e.getClass().getSimpleName() + ": " + message(e);
    };
  }

  private static String message(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
