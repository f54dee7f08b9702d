package entente.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * One web page a file. What its publisher says for machines comes first (JSON-LD, meta elements);
 * the text is that of the article element or of the part of the page densest in paragraphs. Nothing
 * is fetched: scripts, images and links stay where they are.
 */
record Html(Prose prose) implements Format {
  @Override
  public String name() {
    return "html";
  }

  @Override
  public boolean recognises(Head head) {
    return head.named(".html", ".htm", ".xhtml")
        || head.begins(
            "<!doctype html", "<html", "<head", "<body", "<article", "<!-- saved from url")
        || (head.begins("<?xml", "<!--") && head.text().contains("<html"));
  }

  @Override
  public Drafts open(Input input) {
    return Drafts.one(input, () -> draft(input));
  }

  private Draft draft(Input input) throws IOException {
    Document page = Jsoup.parse(Prose.plain(HtmlCharset.decode(input.all())));
    Optional<StructuredArticle> structured = StructuredArticle.in(page);
    PageMeta meta = new PageMeta(page);
    Optional<String> publisher =
        structured.flatMap(StructuredArticle::publisher).or(meta::publisher);
    Optional<String> url = structured.flatMap(StructuredArticle::url).or(meta::url);
    Optional<String> title =
        structured.flatMap(StructuredArticle::title).or(() -> meta.title(publisher));
    Masthead masthead =
        Masthead.untitled(body(page, structured.flatMap(StructuredArticle::body), title));
    return new Draft(
        url.orElseGet(() -> input.idFor(masthead.text())),
        masthead.text(),
        structured.flatMap(StructuredArticle::date).or(meta::date).or(masthead::date),
        input.written(),
        title,
        url,
        publisher);
  }

  private List<String> body(Document page, Optional<String> stated, Optional<String> title) {
    List<String> seen = prose.withoutFurniture(PageText.paragraphs(page));
    List<String> said = stated.map(prose::paragraphs).orElse(List.of());
    return (isBetter(said, seen) ? said : seen)
        .stream().filter(paragraph -> !title.equals(Optional.of(paragraph))).toList();
  }

  /**
   * Whether to take the text that the publisher states rather than the one seen on the page. It
   * often comes cut short, or as one run without paragraphs.
   */
  private static boolean isBetter(List<String> stated, List<String> seen) {
    int length = length(stated);
    boolean seenAsLong = length(seen) * 10 >= length * 8;
    boolean oneRun = stated.size() == 1 && length > 600;
    boolean cutShort = length(seen) > 2 * length;
    return length > 0 && !(seenAsLong && (oneRun || cutShort));
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
