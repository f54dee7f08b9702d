package entente.annotate;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import entente.core.NameType;
import entente.core.Upos;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What the numbers that the model gives stand for, in its own order.
 *
 * @param upos universal parts of speech
 * @param xpos Penn Treebank tags
 * @param ner names: "O", "B-PER", "I-PER" and so on
 * @param deprel Universal Dependencies relations
 */
record Labels(List<Upos> upos, List<String> xpos, List<String> ner, List<String> deprel) {
  private static final Map<String, NameType> TYPES =
      Map.of("PER", NameType.PERSON, "ORG", NameType.ORGANISATION, "LOC", NameType.LOCATION);

  Labels {
    upos = List.copyOf(upos);
    xpos = List.copyOf(xpos);
    ner = List.copyOf(ner);
    deprel = List.copyOf(deprel);
  }

  static Labels parse(String json) throws IOException {
    try {
      return new Gson().fromJson(json, Labels.class);
    } catch (JsonParseException e) {
      throw new IOException("labels.json: not the four lists of labels: " + e.getMessage(), e);
    }
  }

  /** The type of name that "B-PER" or "I-PER" marks. */
  static NameType type(String ner) {
    NameType type = TYPES.get(ner.substring(2));
    if (type == null) {
      throw new IllegalArgumentException("no type of name: " + ner);
    }
    return type;
  }
}
