package entente.annotate;

import entente.core.Upos;
import java.util.Locale;

final class Lemmas {
  String lemma(String word, Upos upos, String xpos) {
    return word.toLowerCase(Locale.ROOT);
  }
}
