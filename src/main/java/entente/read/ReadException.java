package entente.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One article cannot be read; those after it can. An {@code IOException} ends the file instead. */
final class ReadException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String reason;
  private final @Nullable String raw;

  /**
   * @param reason one sentence for the user, without a full stop
   */
  ReadException(String reason) {
    this(reason, null);
  }

  private ReadException(String reason, @Nullable String raw) {
    // An exception for every line of a broken file: the stack would cost more than the reading.
    super(reason, null, false, false);
    this.reason = reason;
    this.raw = raw;
  }

  /** The same, with the article as it came. */
  ReadException with(String article) {
    return new ReadException(reason, article);
  }

  String reason() {
    return reason;
  }

  Optional<String> raw() {
    return Optional.ofNullable(raw);
  }
}
