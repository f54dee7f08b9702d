package entente.annotate;

import com.google.common.primitives.ImmutableIntArray;
import java.util.List;

/**
 * A sentence as an encoder reads it.
 *
 * @param ids the start mark, the pieces of each word, the end mark
 * @param kinds one for each piece: the shape of its word, or the part that it plays
 * @param firsts where the start mark and each word begin
 */
record Pieces(ImmutableIntArray ids, ImmutableIntArray kinds, ImmutableIntArray firsts) {
  /** Nothing to read. */
  static final Pieces NONE =
      new Pieces(ImmutableIntArray.of(), ImmutableIntArray.of(), ImmutableIntArray.of());

  /** Words with the shape of each. */
  static Pieces of(List<String> words, WordPiece wordPiece) {
    return of(words, words.stream().map(w -> CaseShape.of(w).id()).toList(), wordPiece);
  }

  /** Words with a kind for each. */
  static Pieces of(List<String> words, List<Integer> kinds, WordPiece wordPiece) {
    ImmutableIntArray.Builder ids = ImmutableIntArray.builder().add(WordPiece.START);
    ImmutableIntArray.Builder ofPieces = ImmutableIntArray.builder().add(0);
    ImmutableIntArray.Builder firsts = ImmutableIntArray.builder().add(0);
    int length = 1;
    for (int w = 0; w < words.size(); w++) {
      firsts.add(length);
      for (int piece : wordPiece.pieces(words.get(w))) {
        ids.add(piece);
        ofPieces.add(kinds.get(w));
        length++;
      }
    }
    return new Pieces(ids.add(WordPiece.END).build(), ofPieces.add(0).build(), firsts.build());
  }

  int length() {
    return ids.length();
  }

  /** The first pieces alone, with the end mark, if there are more than {@code most}. */
  Pieces cut(int most) {
    return length() <= most
        ? this
        : new Pieces(
            ImmutableIntArray.builder()
                .addAll(ids.subArray(0, most - 1))
                .add(WordPiece.END)
                .build(),
            ImmutableIntArray.builder().addAll(kinds.subArray(0, most - 1)).add(0).build(),
            ImmutableIntArray.of());
  }
}
