package entente.annotate;

import ai.onnxruntime.OrtException;
import entente.core.MarkedPair;
import entente.core.Predicate;
import entente.core.RelationModel;
import entente.core.RelationScores;
import entente.core.RelationType;
import entente.core.Span;
import entente.core.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The transformer that labels pairs. It does not see who they are: the source is read as the word
 * "source", the target as "target". Safe for many threads.
 */
public final class RelationReader implements RelationModel, AutoCloseable {
  private static final int MOST_PIECES = 200;
  private static final int SOURCE = 1;
  private static final int TARGET = 2;

  private final OnnxModel model;
  private final RelationLabels labels;
  private final Map<String, Predicate> predicates;
  private final WordPiece wordPiece;

  private RelationReader(
      OnnxModel model,
      RelationLabels labels,
      Map<String, Predicate> predicates,
      WordPiece wordPiece) {
    this.model = model;
    this.labels = labels;
    this.predicates = Map.copyOf(predicates);
    this.wordPiece = wordPiece;
  }

  /**
   * Loads the labeller.
   *
   * @param models the folder that holds {@code labeller} and {@code reader}, which share a
   *     vocabulary
   * @param predicates the ontology's, by name
   * @throws IOException if a file is missing or altered, or this machine cannot run the model
   */
  public static RelationReader load(Path models, Map<String, Predicate> predicates)
      throws IOException {
    Path folder = models.resolve("labeller");
    Checksums files = Checksums.of(folder);
    String vocabulary = text(Checksums.of(models.resolve("reader")).read("vocab.txt"));
    RelationLabels labels = RelationLabels.parse(text(files.read("labels.json")));
    String file = "labeller.onnx";
    OnnxModel model = OnnxModel.load(files.read(file), folder.resolve(file));
    return new RelationReader(model, labels, predicates, WordPiece.of(vocabulary));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * {@inheritDoc}
   *
   * @throws AnnotationException if the model fails
   */
  @Override
  public List<RelationScores> scores(List<MarkedPair> pairs) {
    List<Pieces> pieces = pairs.stream().map(this::pieces).toList();
    List<Optional<RelationScores>> found =
        new ArrayList<>(Collections.nCopies(pairs.size(), Optional.empty()));
    for (List<Integer> batch : Batches.of(pieces.stream().map(Pieces::length).toList())) {
      try {
        model.run(
            batch.stream().map(pieces::get).toList(),
            scores -> {
              for (int row = 0; row < batch.size(); row++) {
                found.set(batch.get(row), Optional.of(decode(scores, row)));
              }
            });
      } catch (OrtException e) {
        throw new AnnotationException("the labeller fails: " + e.getMessage(), e);
      }
    }
    return found.stream().map(Optional::orElseThrow).toList();
  }

  private Pieces pieces(MarkedPair pair) {
    List<String> words = new ArrayList<>();
    List<Integer> roles = new ArrayList<>();
    int last = 0;
    for (Token token : pair.sentence().tokens()) {
      int role = role(pair, token);
      if (role == 0) {
        words.add(token.text());
      } else if (role != last) {
        words.add(role == SOURCE ? "source" : "target");
      }
      if (role == 0 || role != last) {
        roles.add(role);
      }
      last = role;
    }
    return Pieces.of(words, roles, wordPiece).cut(MOST_PIECES);
  }

  private static int role(MarkedPair pair, Token token) {
    return inside(pair.source(), token) ? SOURCE : inside(pair.target(), token) ? TARGET : 0;
  }

  private static boolean inside(Optional<Span> span, Token token) {
    return span.filter(s -> s.overlaps(token.span())).isPresent();
  }

  private RelationScores decode(Scores scores, int row) {
    double[] types = shares(scores.row("relation", row));
    Map<RelationType, Double> byType = new EnumMap<>(RelationType.class);
    for (int i = 0; i < types.length; i++) {
      byType.put(labels.types().get(i), types[i]);
    }
    return new RelationScores(
        byType,
        bestPredicates(scores.row("predicate", row)),
        labels.modality(best(scores.row("modality", row))),
        labels.polarity(best(scores.row("polarity", row))),
        1 / (1 + Math.exp(-scores.row("holds", row)[0])));
  }

  private Map<RelationType, String> bestPredicates(float[] scores) {
    Map<RelationType, Integer> best = new EnumMap<>(RelationType.class);
    for (int i = 0; i < scores.length; i++) {
      int index = i;
      Optional.ofNullable(predicates.get(labels.predicates().get(i)))
          .ifPresent(p -> best.merge(p.type(), index, (a, b) -> scores[b] > scores[a] ? b : a));
    }
    Map<RelationType, String> names = new EnumMap<>(RelationType.class);
    best.forEach((type, index) -> names.put(type, labels.predicates().get(index)));
    return names;
  }

  private static double[] shares(float[] scores) {
    double most = scores[best(scores)];
    double[] shares = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      shares[i] = Math.exp(scores[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  @Override
  public void close() throws IOException {
    model.close();
  }
}
