package entente;

import entente.store.Decision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.Option;

/** Who decides, and why. */
final class SignatureOption {
  @Option(
      names = "--why",
      paramLabel = "TEXT",
      description = "The reason, for those who come after you.")
  String why = "";

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description = "Who decides it. Default: the name of whoever is logged in.")
  String who = System.getProperty("user.name", "unknown");

  Decision.Signature now() {
    return now("");
  }

  /**
   * With a reason of its own, if there is one.
   *
   * @param reason may be empty
   */
  Decision.Signature now(String reason) {
    return new Decision.Signature(
        who.strip(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        reason.isEmpty() ? why.strip() : reason);
  }
}
