package entente.annotate;

import entente.core.Token;
import entente.core.Upos;
import java.util.regex.Pattern;

/**
 * Tells adjectives of nations ("Russian", "Swiss") from other adjectives with a capital ("Prime"
 * Minister, "Supreme" Court), by how they end.
 */
final class Nationality {
  private static final Pattern ENDING =
      Pattern.compile(
          ".*(?:an|ese|ish|i|ch|ss|ot|ek|ik|ak|ino|ai)"
              + "|Argentine|Philippine|Slovene|Serb|Croat|Turkmen|Kyrgyz|Basque|Burkinabe|Malagasy");

  private Nationality() {}

  static boolean is(Token token) {
    return token.upos() == Upos.ADJ
        && Character.isUpperCase(token.text().codePointAt(0))
        && ENDING.matcher(token.text()).matches();
  }
}
