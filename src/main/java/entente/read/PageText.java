package entente.read;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the article's text on a page: what is marked as the article's body or, on pages that mark
 * nothing, the element with the most prose in paragraphs of its own.
 */
final class PageText {
  private static final String NEVER_TEXT =
      "script, style, noscript, template, iframe, object, svg, math, form, button, select, input, textarea,"
          + " nav, aside, footer, figure, figcaption, dialog, audio, video, [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=complementary], [role=contentinfo], [role=dialog],"
          + " [style~=display:\\s*none]";

  /** Parts of the page's frame, as the words of their class or id tell. */
  private static final Set<String> FRAME_WORDS =
      Set.of(
          "ad",
          "ads",
          "advert",
          "advertisement",
          "banner",
          "breadcrumb",
          "breadcrumbs",
          "byline",
          "caption",
          "comment",
          "comments",
          "consent",
          "cookie",
          "cookies",
          "copyright",
          "disqus",
          "footer",
          "login",
          "menu",
          "modal",
          "nav",
          "navbar",
          "navigation",
          "newsletter",
          "paywall",
          "popup",
          "promo",
          "promos",
          "recirc",
          "recommended",
          "related",
          "share",
          "sharing",
          "sidebar",
          "signup",
          "social",
          "sponsor",
          "sponsored",
          "subscribe",
          "subscription",
          "tags",
          "teaser",
          "toolbar",
          "trending",
          "widget");

  private static final Pattern WORD_END = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");
  private static final List<String> MARKED =
      List.of("[itemprop=articleBody]", "article", "main, [role=main]");

  private PageText() {}

  /** The paragraphs of the article; the page loses what is not text. */
  static List<String> paragraphs(Document page) {
    page.select(NEVER_TEXT).remove();
    ProseCount all = ProseCount.of(page);
    page.select("[class], [id]").stream()
        .filter(element -> isFrame(element) && all.in(element) * 10L < all.in(page) * 3L)
        .toList()
        .forEach(Element::remove);
    return Blocks.of(root(page, ProseCount.of(page)));
  }

  /** The text of a piece of HTML, its paragraphs separated by blank lines. */
  static String fragment(String html) {
    return String.join("\n\n", Blocks.of(Jsoup.parseBodyFragment(html).body()));
  }

  private static Element root(Document page, ProseCount prose) {
    Element densest = densest(page, prose).orElse(page.body());
    int least = Math.max(1, prose.in(densest) * 4 / 10);
    return MARKED.stream()
        .flatMap(
            mark -> page.select(mark).stream().max(Comparator.comparingInt(prose::in)).stream())
        .filter(element -> prose.in(element) >= least)
        .findFirst()
        .orElse(densest);
  }

  /** The parent with the most prose in its own paragraphs; half of it counts for its parent too. */
  private static Optional<Element> densest(Document page, ProseCount prose) {
    IdentityHashMap<Element, Integer> scores = new IdentityHashMap<>();
    for (Element paragraph : page.select("p")) {
      Element parent = paragraph.parent();
      if (parent != null) {
        int length = prose.in(paragraph);
        scores.merge(parent, 2 * length, Integer::sum);
        Optional.ofNullable(parent.parent())
            .ifPresent(above -> scores.merge(above, length, Integer::sum));
      }
    }
    // The page's own order settles ties, not the order of the map.
    return page.getAllElements().stream()
        .filter(scores::containsKey)
        .max(Comparator.comparingInt(element -> scores.getOrDefault(element, 0)));
  }

  private static boolean isFrame(Element element) {
    boolean wholePage = Set.of("html", "body", "article", "main").contains(element.normalName());
    return !wholePage
        && Arrays.stream(WORD_END.split(element.className() + " " + element.id()))
            .anyMatch(word -> FRAME_WORDS.contains(word.toLowerCase(Locale.ROOT)));
  }
}
