package entente.annotate;

import entente.core.NameType;
import entente.core.Token;
import entente.core.Upos;
import java.util.ArrayList;
import java.util.List;

/**
 * What the reader sees in a sentence.
 *
 * @param words one for each of its words, in order
 */
public record Reading(List<Word> words) {
  /**
   * A word, read.
   *
   * @param upos universal part of speech
   * @param xpos Penn Treebank tag: "VBD", "NNS"
   * @param head index of the word it depends on, or {@link Token#ROOT}
   * @param relation its Universal Dependencies label; "root" for the root alone
   * @param ner "O", or "B-" or "I-" and a type of name
   */
  public record Word(Upos upos, String xpos, int head, String relation, String ner) {}

  /** A name from word {@code first} to before {@code end}. */
  public record Name(NameType type, int first, int end) {}

  public Reading {
    words = List.copyOf(words);
  }

  /** In text order; a name that changes its type in the middle is two. */
  public List<Name> names() {
    List<Name> names = new ArrayList<>();
    int end;
    for (int first = 0; first < words.size(); first = end) {
      end = first + 1;
      String begin = words.get(first).ner();
      if (!begin.equals("O")) {
        String inside = "I" + begin.substring(1);
        while (end < words.size() && words.get(end).ner().equals(inside)) {
          end++;
        }
        names.add(new Name(Labels.type(begin), first, end));
      }
    }
    return names;
  }
}
