package entente.read;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import entente.core.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the tests of this package share: the reader, and items written as JSON. */
final class Samples {
  private Samples() {}

  static ArticleReader reader() {
    try {
      return ArticleReader.load(
          Path.of(System.getProperty("entente.home", "."), "data", "furniture.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Item> read(List<Path> paths, InputStream standardInput, ReadOptions options) {
    List<Item> items = new ArrayList<>();
    try (ArticleSource source = reader().open(paths, standardInput, options)) {
      source.forEachRemaining(items::add);
    }
    return items;
  }

  static List<Item> read(Path... paths) {
    return read(List.of(paths), InputStream.nullInputStream(), ReadOptions.NONE);
  }

  static ReadOptions format(String format) {
    return new ReadOptions(Optional.of(format), Optional.empty(), Optional.empty());
  }

  static String json(List<Item> items) {
    JsonArray array = new JsonArray();
    items.stream().map(Samples::json).forEach(array::add);
    return pretty(array);
  }

  static String pretty(JsonElement element) {
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(element);
  }

  private static JsonElement json(Item item) {
    JsonObject object = new JsonObject();
    object.addProperty("where", item.where().replaceFirst(".*[/\\\\]", ""));
    switch (item) {
      case Item.Read read -> add(object, read.article());
      case Item.Rejected rejected -> object.addProperty("reason", rejected.reason());
    }
    return object;
  }

  private static void add(JsonObject object, Article article) {
    object.addProperty("id", article.id());
    article.title().ifPresent(title -> object.addProperty("title", title));
    article.date().ifPresent(date -> object.addProperty("date", date.date() + " " + date.source()));
    article.url().ifPresent(url -> object.addProperty("url", url));
    article.publisher().ifPresent(publisher -> object.addProperty("publisher", publisher));
    object.addProperty("text", article.text());
  }
}
