package entente;

import entente.core.Article;
import entente.core.Modality;
import entente.core.Polarity;
import entente.core.PublicationDate;
import entente.core.RelationType;
import entente.core.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An article of the gold set with what readers found in it. The format: {@code
 * data/gold/README.md}.
 *
 * @param paragraphs where each paragraph stands in the article's text
 */
record GoldArticle(Article article, List<Span> paragraphs, List<Relation> relations) {
  private static final List<String> COLUMNS =
      List.of(
          "paragraph",
          "trigger",
          "source",
          "target",
          "way",
          "relation",
          "modality",
          "polarity",
          "attribution",
          "date",
          "source actor",
          "target actor",
          "doubt");
  private static final Pattern OCCURRENCE = Pattern.compile("(.*?)(?:#(\\d+))?");
  private static final Pattern DATE = Pattern.compile("(\\d{4}(-\\d\\d(-\\d\\d)?)?)?");

  /**
   * One who stands on a side of a relation.
   *
   * @param span of the words that name this actor there
   * @param name a plain name, the same through the whole article
   */
  record End(Span span, String name) {
    End named(UnaryOperator<String> names) {
      return new End(span, names.apply(name));
    }
  }

  /**
   * One line of the table.
   *
   * @param mutual whether each does it to the other
   * @param date as far as the text tells: "1982-04"; else empty
   * @param doubtful whether careful readers may differ on it
   */
  record Relation(
      Span paragraph,
      Span trigger,
      End source,
      End target,
      boolean mutual,
      RelationType type,
      Modality modality,
      Polarity polarity,
      Optional<Span> attribution,
      String date,
      boolean doubtful) {
    Relation between(End one, End other) {
      return new Relation(
          paragraph,
          trigger,
          one,
          other,
          mutual,
          type,
          modality,
          polarity,
          attribution,
          date,
          doubtful);
    }
  }

  /** The same article, its actors called by other names. */
  GoldArticle named(UnaryOperator<String> names) {
    return new GoldArticle(
        article,
        paragraphs,
        relations.stream()
            .map(r -> r.between(r.source().named(names), r.target().named(names)))
            .toList());
  }

  /** All articles of a folder, by name. */
  static List<GoldArticle> readAll(Path folder) throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        articles.add(read(file));
      }
    }
    return articles;
  }

  /** One article, by its table; the text lies beside it. */
  static GoldArticle read(Path table) throws IOException {
    String name = table.getFileName().toString().replace(".tsv", "");
    String file = Files.readString(table.resolveSibling(name + ".txt"));
    String text = file.substring(file.indexOf("\n\n") + 2).stripTrailing();
    PublicationDate date =
        new PublicationDate(LocalDate.parse(name.substring(0, 10)), PublicationDate.Source.STATED);
    List<Span> paragraphs = paragraphs(text);
    List<Relation> relations = new ArrayList<>();
    List<String> lines = Files.readAllLines(table);
    if (!lines.getFirst().equals(String.join("\t", COLUMNS))) {
      throw new IOException(table + ":1: the columns are " + String.join(", ", COLUMNS));
    }
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        try {
          relations.add(relation(text, paragraphs, cells(lines.get(i))));
        } catch (IllegalArgumentException e) {
          throw new IOException(table + ":" + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
    return new GoldArticle(Article.of(name, text).withDate(date), paragraphs, relations);
  }

  private static List<Span> paragraphs(String text) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    for (String paragraph : text.split("\n\n", -1)) {
      spans.add(new Span(start, start + paragraph.length()));
      start += paragraph.length() + 2;
    }
    return spans;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
    while (cells.size() < COLUMNS.size()) {
      cells.add("");
    }
    if (cells.size() > COLUMNS.size()) {
      throw new IllegalArgumentException(cells.size() + " columns, not " + COLUMNS.size());
    }
    return cells.stream().map(String::strip).toList();
  }

  private static Relation relation(String text, List<Span> paragraphs, List<String> cells) {
    int number = Integer.parseInt(cells.get(0));
    if (number < 1 || number > paragraphs.size()) {
      throw new IllegalArgumentException("no paragraph " + number);
    }
    Span paragraph = paragraphs.get(number - 1);
    if (!DATE.matcher(cells.get(9)).matches()) {
      throw new IllegalArgumentException("no date: " + cells.get(9));
    }
    return new Relation(
        paragraph,
        find(text, paragraph, cells.get(1)),
        new End(find(text, paragraph, cells.get(2)), named(cells.get(10))),
        new End(find(text, paragraph, cells.get(3)), named(cells.get(11))),
        switch (cells.get(4)) {
          case ">" -> false;
          case "=" -> true;
          default -> throw new IllegalArgumentException("no way: \"" + cells.get(4) + "\"");
        },
        RelationType.valueOf(cells.get(5)),
        Modality.valueOf(cells.get(6).toUpperCase(Locale.ROOT)),
        Polarity.valueOf(cells.get(7).toUpperCase(Locale.ROOT)),
        cells.get(8).isEmpty()
            ? Optional.empty()
            : Optional.of(find(text, paragraph, cells.get(8))),
        cells.get(9),
        cells.get(12).equals("?"));
  }

  private static String named(String cell) {
    if (cell.isEmpty()) {
      throw new IllegalArgumentException("an end has no actor");
    }
    return cell;
  }

  /** The words of a cell in their paragraph; {@code he#2} is the second "he". */
  private static Span find(String text, Span paragraph, String cell) {
    Matcher cut = OCCURRENCE.matcher(cell);
    if (cell.isEmpty() || !cut.matches()) {
      throw new IllegalArgumentException("words are missing");
    }
    int wanted = cut.group(2) == null ? 1 : Integer.parseInt(cut.group(2));
    Matcher words =
        Pattern.compile("(?<!\\w)" + Pattern.quote(cut.group(1)) + "(?!\\w)").matcher(text);
    words.region(paragraph.start(), paragraph.end()).useTransparentBounds(true);
    for (int i = 0; i < wanted; i++) {
      if (!words.find()) {
        throw new IllegalArgumentException("\"" + cell + "\" does not stand in its paragraph");
      }
    }
    return new Span(words.start(), words.end());
  }
}
