package entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Var WHO = Var.alloc("who");
  private static final Var N = Var.alloc("n");
  private static final Var TEXT = Var.alloc("text");

  @Test
  void alignsNumbersToTheRightAndWrapsSentences() {
    assertEquals(
        """
        who                n  text
        -------------  -----  -------------------
        RUS            -2.00  Russia denied
                              attacking Ukraine.
        malmö-council  12.50
        """,
        table(
            41,
            row(actor("RUS"), -2, "Russia denied attacking Ukraine."),
            row(actor("malmö-council"), 12.5, "")));
  }

  @Test
  void countsWideSignsTwice() {
    assertEquals(
        """
        who     n  text
        ---  ----  --------
        CHN  1.00  習近平 x
        USA  2.00  Ze\u0301 ab
        """,
        table(Table.UNLIMITED, row(actor("CHN"), 1, "習近平 x"), row(actor("USA"), 2, "Ze\u0301 ab")));
  }

  @Test
  void cutsWordsThatAreLongerThanTheirColumn() {
    assertEquals(List.of("abcde", "fghij", "kl"), DisplayWidth.wrap("abcdefghij kl", 5));
  }

  @Test
  void sendsTheTerminalNoCommands() {
    assertEquals(
        """
        who     n  text
        ---  ----  ------
        RUS  1.00  a [2Jb
        """,
        table(Table.UNLIMITED, row(actor("RUS"), 1, "a\n\u001b[2Jb")));
  }

  private static String table(int width, Binding... rows) {
    return new Table(new Answer.Rows(List.of(WHO, N, TEXT), List.of(rows)), width, Terms.STANDARD)
        .text();
  }

  private static Binding row(Node who, double n, String text) {
    return BindingFactory.binding(
        WHO, who, N, NodeFactoryExtra.doubleToNode(n), TEXT, NodeFactory.createLiteralString(text));
  }

  private static Node actor(String id) {
    return Terms.STANDARD.actor(id);
  }
}
