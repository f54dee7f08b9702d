package entente.annotate;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import entente.core.Modality;
import entente.core.Polarity;
import entente.core.RelationType;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * What the numbers that the labeller gives stand for, in its own order.
 *
 * @param types the relation types
 * @param predicates by name
 * @param modalities as the program writes them
 * @param polarities as the program writes them
 */
record RelationLabels(
    @SerializedName("relation") List<RelationType> types,
    @SerializedName("predicate") List<String> predicates,
    @SerializedName("modality") List<String> modalities,
    @SerializedName("polarity") List<String> polarities) {
  static RelationLabels parse(String json) throws IOException {
    try {
      return new Gson().fromJson(json, RelationLabels.class);
    } catch (JsonParseException e) {
      throw new IOException("labels.json: not the four lists of labels: " + e.getMessage(), e);
    }
  }

  Modality modality(int index) {
    return Modality.valueOf(modalities.get(index).toUpperCase(Locale.ROOT));
  }

  Polarity polarity(int index) {
    return Polarity.valueOf(polarities.get(index).toUpperCase(Locale.ROOT));
  }
}
