package entente.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses a sentence's name tags together: the best sequence in which "I-ORG" follows only "B-ORG"
 * or "I-ORG". Tag by tag, a doubtful word would tear a name in two.
 */
final class NameTagger {
  private static final float NEVER = Float.NEGATIVE_INFINITY;

  private final List<String> tags;
  private final boolean[][] mayFollow;

  NameTagger(List<String> tags) {
    this.tags = tags;
    this.mayFollow = new boolean[tags.size()][tags.size()];
    for (int next = 0; next < tags.size(); next++) {
      for (int before = 0; before < tags.size(); before++) {
        mayFollow[next][before] = !inside(next) || sameType(next, before);
      }
    }
  }

  private boolean inside(int tag) {
    return tags.get(tag).startsWith("I-");
  }

  private boolean sameType(int inside, int before) {
    String name = tags.get(before);
    return name.length() > 2 && name.substring(2).equals(tags.get(inside).substring(2));
  }

  /**
   * The best tags.
   *
   * @param scores a row for each word, of a logarithmic score for each tag; a constant more on a
   *     whole row changes nothing
   */
  List<String> best(float[][] scores) {
    int[][] from = new int[scores.length][tags.size()];
    float[] best = new float[tags.size()];
    for (int word = 0; word < scores.length; word++) {
      float[] next = new float[tags.size()];
      for (int tag = 0; tag < next.length; tag++) {
        int before = word == 0 ? tag : bestBefore(tag, best);
        from[word][tag] = before;
        next[tag] = scores[word][tag] + (word > 0 ? best[before] : inside(tag) ? NEVER : 0);
      }
      best = next;
    }
    return back(from, best);
  }

  private int bestBefore(int tag, float[] best) {
    int found = -1;
    for (int before = 0; before < best.length; before++) {
      if (mayFollow[tag][before] && (found < 0 || best[before] > best[found])) {
        found = before;
      }
    }
    return found;
  }

  private List<String> back(int[][] from, float[] last) {
    String[] found = new String[from.length];
    int tag = 0;
    for (int other = 1; other < last.length; other++) {
      tag = last[other] > last[tag] ? other : tag;
    }
    for (int word = from.length - 1; word >= 0; word--) {
      found[word] = tags.get(tag);
      tag = from[word][tag];
    }
    return new ArrayList<>(Arrays.asList(found));
  }
}
