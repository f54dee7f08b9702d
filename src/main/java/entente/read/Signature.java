package entente.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Bytes with which files begin that are not UTF-8 text.
 *
 * @param bytes in ISO 8859-1, a character a byte
 * @param objection what to tell the user
 */
record Signature(String bytes, String objection) {
  static final Signature UTF8_MARK = new Signature("\u00EF\u00BB\u00BF", "");

  private static final List<Signature> REFUSED =
      List.of(
          new Signature("%PDF", "a PDF file; save its text as plain text first"),
          new Signature(
              "PK\u0003\u0004", "a ZIP or Word file; unpack it, or save it as plain text"),
          new Signature("{\\rtf", "a rich-text file; save it as plain text"),
          new Signature("\u00FF\u00FE", "text in UTF-16; save it as UTF-8"),
          new Signature("\u00FE\u00FF", "text in UTF-16; save it as UTF-8"));

  static Optional<String> objection(byte[] start) {
    return REFUSED.stream()
        .filter(signature -> signature.begins(start))
        .map(Signature::objection)
        .findFirst()
        .or(() -> isBinary(start) ? Optional.of("a binary file, not text") : Optional.empty());
  }

  boolean begins(byte[] start) {
    byte[] own = bytes.getBytes(StandardCharsets.ISO_8859_1);
    return start.length >= own.length && Arrays.equals(start, 0, own.length, own, 0, own.length);
  }

  /** A zero byte says so; in JSON it is no more than a mistake in one line. */
  private static boolean isBinary(byte[] start) {
    if (start.length > 0 && (start[0] == '{' || start[0] == '[')) {
      return false;
    }
    for (byte b : start) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
