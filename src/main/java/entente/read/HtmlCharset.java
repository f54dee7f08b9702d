package entente.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes a page by the charset that it declares, or as UTF-8. */
final class HtmlCharset {
  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:meta\\b[^>]*?charset|\\?xml\\b[^>]*?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);
  private static final int WITHIN = 8192;

  private HtmlCharset() {}

  static String decode(byte[] page) throws IOException {
    Charset charset = declared(page).orElse(StandardCharsets.UTF_8);
    return charset.equals(StandardCharsets.UTF_8)
        ? Utf8Reader.decode(new ByteArrayInputStream(page))
        : new String(page, charset);
  }

  private static Optional<Charset> declared(byte[] page) {
    String start = new String(page, 0, Math.min(page.length, WITHIN), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(start);
    return declared.find() ? named(declared.group(1)) : Optional.empty();
  }

  private static Optional<Charset> named(String name) {
    try {
      Charset charset = Charset.forName(name);
      // Browsers read ISO 8859-1 as its superset, and so do those who write it.
      return Optional.of(
          charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
