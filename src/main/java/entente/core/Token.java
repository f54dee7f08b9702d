package entente.core;

/**
 * A word or a sign of a sentence, and its place in the dependency tree.
 *
 * @param index place in the sentence, from 0
 * @param span where it stands in the article
 * @param text its characters
 * @param lemma its dictionary form, in lower case
 * @param upos its part of speech; {@link Upos#X} in a sentence that was not read
 * @param head index of the token it depends on, or {@link #ROOT}
 * @param relation its Universal Dependencies label, with subtype ({@code nsubj:pass}); {@code root}
 *     where {@code head} is {@link #ROOT}
 */
public record Token(
    int index, Span span, String text, String lemma, Upos upos, int head, String relation) {
  /** The head of a token that depends on no other. */
  public static final int ROOT = -1;

  public Token {
    if (index < 0 || head < ROOT || head == index) {
      throw new IllegalArgumentException("token " + index + " cannot depend on " + head);
    }
  }

  /** Whether the label is {@code label}, or a subtype of it. */
  public boolean is(String label) {
    return relation.startsWith(label)
        && (relation.length() == label.length() || relation.charAt(label.length()) == ':');
  }
}
