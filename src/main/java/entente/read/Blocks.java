package entente.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Collects the text of an element as paragraphs: a block-level element or two line breaks end one.
 * Headings are not sentences and are left out; so is what consists of links alone.
 */
final class Blocks implements NodeVisitor {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final Pattern TWO_BREAKS = Pattern.compile("\\n[\\s\\u00A0]*\\n");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private int headings;

  private Blocks() {}

  static List<String> of(Element root) {
    Blocks blocks = new Blocks();
    root.traverse(blocks);
    blocks.end();
    return List.copyOf(blocks.paragraphs);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element element) {
      enter(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element);
    }
  }

  private void add(String words) {
    if (headings == 0) {
      text.append(words.replace('\n', ' '));
      linked += links > 0 ? words.strip().length() : 0;
    }
  }

  private void enter(Element element) {
    if (element.normalName().equals("br")) {
      text.append('\n');
      return;
    }
    if (element.isBlock()) {
      end();
    }
    headings += HEADINGS.contains(element.normalName()) ? 1 : 0;
    links += element.normalName().equals("a") ? 1 : 0;
  }

  private void leave(Element element) {
    if (element.isBlock()) {
      end();
    }
    headings -= HEADINGS.contains(element.normalName()) ? 1 : 0;
    links -= element.normalName().equals("a") ? 1 : 0;
  }

  private void end() {
    boolean onlyLinks = linked * 10 > text.toString().strip().length() * 7 && !endsSentence();
    if (!onlyLinks) {
      TWO_BREAKS
          .splitAsStream(text)
          .map(paragraph -> BLANKS.matcher(paragraph).replaceAll(" ").strip())
          .filter(paragraph -> !paragraph.isEmpty())
          .forEach(paragraphs::add);
    }
    text.setLength(0);
    linked = 0;
  }

  private boolean endsSentence() {
    return text.toString().strip().matches("(?s).*[.!?][\"'”’)]*");
  }
}
