package entente.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * How a file begins: what its format is guessed from.
 *
 * @param name the file's name in lower case, without a {@code .gz}; empty for standard input
 * @param text its first bytes, read as UTF-8 with whatever is not replaced, from the first
 *     character that is not white space
 */
record Head(String name, String text) {
  static final int LENGTH = 16_384;

  static Head of(String name, byte[] bytes) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return new Head(plain, new String(bytes, StandardCharsets.UTF_8).stripLeading());
  }

  boolean named(String... endings) {
    return Arrays.stream(endings).anyMatch(name::endsWith);
  }

  boolean begins(String... beginnings) {
    return Arrays.stream(beginnings)
        .anyMatch(beginning -> text.regionMatches(true, 0, beginning, 0, beginning.length()));
  }
}
