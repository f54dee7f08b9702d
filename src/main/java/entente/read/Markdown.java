package entente.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One article a file, as Markdown, with what its front matter says. */
record Markdown(Prose prose) implements Format {
  private static final Pattern TITLE =
      Pattern.compile("(?m)^#[ \\t]+(?<text>\\S.*?)[ \\t]*#*$|\\A\\s*(?<over>\\S.*)\\n=+[ \\t]*$");

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public boolean recognises(Head head) {
    return head.named(".md", ".markdown") || head.begins("---\n", "---\r\n", "# ");
  }

  @Override
  public Drafts open(Input input) {
    return Drafts.one(input, () -> draft(input, FrontMatter.of(Prose.plain(input.text()))));
  }

  private Draft draft(Input input, FrontMatter said) {
    Matcher heading = TITLE.matcher(said.below());
    boolean headed = heading.find();
    String below = headed ? heading.replaceFirst("") : said.below();
    Optional<String> title =
        headed ? Optional.of(MarkdownMarks.inline(text(heading))) : Optional.empty();
    List<String> paragraphs = prose.paragraphs(MarkdownMarks.strip(below));
    Masthead masthead =
        headed || said.value("title").isPresent()
            ? Masthead.untitled(paragraphs)
            : Masthead.of(paragraphs);
    Optional<String> url = said.value("url", "link", "source_url", "canonical_url");
    return new Draft(
        said.value("id").or(() -> url).orElseGet(() -> input.idFor(masthead.text())),
        masthead.text(),
        said.value("date", "published", "publishdate", "publish_date", "date_published")
            .map(Dates::stated)
            .or(masthead::date),
        input.written(),
        said.value("title").or(() -> title).or(masthead::title),
        url,
        said.value("publisher", "source", "site", "outlet"));
  }

  private static String text(Matcher heading) {
    String text = heading.group("text");
    return text != null ? text : heading.group("over");
  }
}
