package entente.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself in its meta, link and time elements. */
record PageMeta(Document page) {
  /** Where pages say when they were published, the most trustworthy first. */
  private static final List<String> DATES =
      List.of(
          "meta[property=article:published_time]",
          "meta[property=og:article:published_time]",
          "meta[itemprop=datePublished]",
          "[itemprop=datePublished]",
          "meta[name=article:published_time]",
          "meta[name=parsely-pub-date]",
          "meta[name=sailthru.date]",
          "meta[name=cXenseParse:recs:publishtime]",
          "meta[name=DC.date.issued]",
          "meta[name=DC.date]",
          "meta[name=dcterms.created]",
          "meta[name=dcterms.date]",
          "meta[name=publish-date]",
          "meta[name=publishdate]",
          "meta[name=pubdate]",
          "meta[name=date]",
          "article time[datetime]",
          "time[pubdate]",
          "time[datetime]");

  Optional<LocalDate> date() {
    return DATES.stream()
        .flatMap(this::values)
        .flatMap(value -> Dates.read(value).stream())
        .findFirst();
  }

  Optional<String> url() {
    return Stream.of("link[rel=canonical]", "meta[property=og:url]")
        .flatMap(this::values)
        .filter(PageMeta::isPage)
        .findFirst();
  }

  Optional<String> publisher() {
    return Stream.of(
            "meta[property=og:site_name]",
            "[itemprop=publisher] [itemprop=name]",
            "meta[name=DC.publisher]",
            "meta[name=application-name]")
        .flatMap(this::values)
        .findFirst();
  }

  /** The headline, without the publisher's name after it where that is known. */
  Optional<String> title(Optional<String> publisher) {
    return Stream.of(
            "meta[property=og:title]",
            "meta[name=twitter:title]",
            "[itemprop=headline]",
            "article h1",
            "h1",
            "title")
        .flatMap(this::values)
        .map(title -> publisher.map(name -> without(title, name)).orElse(title))
        .findFirst();
  }

  /** Whether it is the address of a page, and not only of a site: no two articles share it. */
  static boolean isPage(String address) {
    try {
      URI uri = new URI(address);
      boolean path = uri.getPath() != null && uri.getPath().length() > 1;
      return uri.getHost() != null && (path || uri.getQuery() != null);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String without(String title, String publisher) {
    for (String separator : List.of(" | ", " - ", " – ", " — ", " :: ")) {
      if (title.endsWith(separator + publisher)) {
        return title.substring(0, title.length() - publisher.length() - separator.length());
      }
    }
    return title;
  }

  private Stream<String> values(String selector) {
    return page.select(selector).stream().map(PageMeta::value).filter(value -> !value.isBlank());
  }

  private static String value(Element element) {
    for (String attribute : List.of("content", "href", "datetime")) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute).strip();
      }
    }
    return element.text().strip();
  }
}
