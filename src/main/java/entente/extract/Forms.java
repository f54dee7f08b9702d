package entente.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The forms in which triggers stand in a text, for a look at the words alone. It errs on the side
 * of too many: a form that is none costs a sentence read in vain, a missing one costs an event.
 */
final class Forms {
  private static final Set<Character> VOWELS = Set.of('a', 'e', 'i', 'o', 'u');

  /** Past forms that no rule gives, by lemma. */
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("meet", "met"),
          Map.entry("hold", "held"),
          Map.entry("send", "sent"),
          Map.entry("shoot", "shot"),
          Map.entry("fight", "fought"),
          Map.entry("strike", "struck stricken"),
          Map.entry("leave", "left"),
          Map.entry("flee", "fled"),
          Map.entry("beat", "beaten"),
          Map.entry("buy", "bought"),
          Map.entry("sell", "sold"),
          Map.entry("lead", "led"),
          Map.entry("tell", "told"),
          Map.entry("say", "said"),
          Map.entry("speak", "spoke spoken"),
          Map.entry("take", "took taken"),
          Map.entry("give", "gave given"),
          Map.entry("see", "saw seen"),
          Map.entry("seek", "sought"),
          Map.entry("win", "won"),
          Map.entry("lose", "lost"),
          Map.entry("break", "broke broken"),
          Map.entry("freeze", "froze frozen"),
          Map.entry("withdraw", "withdrew withdrawn"),
          Map.entry("overthrow", "overthrew overthrown"),
          Map.entry("throw", "threw thrown"),
          Map.entry("drive", "drove driven"),
          Map.entry("write", "wrote written"),
          Map.entry("forbid", "forbade forbidden"),
          Map.entry("forgive", "forgave forgiven"),
          Map.entry("steal", "stole stolen"),
          Map.entry("bring", "brought"),
          Map.entry("catch", "caught"),
          Map.entry("pay", "paid"),
          Map.entry("lend", "lent"),
          Map.entry("lay", "laid"),
          Map.entry("make", "made"),
          Map.entry("come", "came"),
          Map.entry("go", "went gone"),
          Map.entry("fly", "flew flown"),
          Map.entry("blow", "blew blown"),
          Map.entry("draw", "drew drawn"),
          Map.entry("grow", "grew grown"),
          Map.entry("know", "knew known"),
          Map.entry("rise", "rose risen"),
          Map.entry("swear", "swore sworn"),
          Map.entry("tear", "tore torn"),
          Map.entry("choose", "chose chosen"),
          Map.entry("bind", "bound"),
          Map.entry("find", "found"),
          Map.entry("build", "built"),
          Map.entry("feed", "fed"),
          Map.entry("sit", "sat"),
          Map.entry("stand", "stood"),
          Map.entry("win over", "won"),
          Map.entry("undertake", "undertook undertaken"),
          Map.entry("overrun", "overran"),
          Map.entry("run", "ran"),
          Map.entry("begin", "began begun"),
          Map.entry("sink", "sank sunk"),
          Map.entry("hang", "hung"),
          Map.entry("behead", "beheaded"),
          Map.entry("slay", "slew slain"),
          Map.entry("keep", "kept"),
          Map.entry("put", "putting"),
          Map.entry("do", "did done"),
          Map.entry("have", "has had"),
          Map.entry("be", "is are was were been"),
          Map.entry("get", "got"),
          Map.entry("back", "backing"),
          Map.entry("crisis", "crises"),
          Map.entry("man", "men"),
          Map.entry("decry", "decried"),
          Map.entry("veto", "vetoes vetoed"),
          Map.entry("shake", "shook shaken"),
          Map.entry("stick", "stuck"),
          Map.entry("spy", "spied"),
          Map.entry("forsake", "forsook forsaken"));

  private final Set<String> forms = new HashSet<>();

  Forms(Iterable<String> lemmas) {
    lemmas.forEach(this::add);
  }

  /** Whether {@code word}, in any case, may be a form of one of the lemmas. */
  boolean has(String word) {
    return forms.contains(word.toLowerCase(Locale.ROOT));
  }

  private void add(String lemma) {
    forms.add(lemma);
    String past = IRREGULAR.get(lemma);
    if (past != null) {
      forms.addAll(Set.of(past.split(" ")));
    }
    String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
    forms.add(lemma + "s");
    forms.add(stem + "es");
    forms.add(stem + "ed");
    forms.add(stem + "ing");
    if (lemma.endsWith("y")) {
      String root = lemma.substring(0, lemma.length() - 1);
      forms.add(root + "ies");
      forms.add(root + "ied");
    }
    if (lemma.endsWith("ie")) {
      forms.add(lemma.substring(0, lemma.length() - 2) + "ying");
    }
    if (doubles(lemma)) {
      String doubled = lemma + lemma.charAt(lemma.length() - 1);
      forms.add(doubled + "ed");
      forms.add(doubled + "ing");
    }
  }

  private static boolean doubles(String lemma) {
    int n = lemma.length();
    return n > 2
        && !VOWELS.contains(lemma.charAt(n - 1))
        && VOWELS.contains(lemma.charAt(n - 2))
        && "wxy".indexOf(lemma.charAt(n - 1)) < 0;
  }
}
