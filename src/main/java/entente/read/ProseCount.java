package entente.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How many characters of each element's text are not in links, counted in one walk over the page:
 * to ask each element for its text would take minutes on a deep one.
 */
final class ProseCount implements NodeVisitor {
  private final IdentityHashMap<Element, Integer> counts = new IdentityHashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private int links;

  private ProseCount() {}

  static ProseCount of(Element page) {
    ProseCount count = new ProseCount();
    page.traverse(count);
    return count;
  }

  /** 0 for an element that was not on the page. */
  int in(Element element) {
    return counts.getOrDefault(element, 0);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      open.push(0);
      links += isLink(element) ? 1 : 0;
    } else if (node instanceof TextNode text && links == 0 && !open.isEmpty()) {
      open.push(open.pop() + text.text().strip().length());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= isLink(element) ? 1 : 0;
      int count = open.pop();
      counts.put(element, count);
      if (!open.isEmpty()) {
        open.push(open.pop() + count);
      }
    }
  }

  private static boolean isLink(Element element) {
    return element.normalName().equals("a");
  }
}
