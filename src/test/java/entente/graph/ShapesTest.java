package entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ShapesTest {
  private static final Names NAMES = Names.standard();
  private final Shapes shapes;

  ShapesTest() throws IOException {
    shapes = Shapes.read(NAMES, Resources.SHAPES);
  }

  /** Each file is a graph with one fault; its first comment is the sentence that says so. */
  @TestFactory
  List<DynamicTest> everyFaultIsNamed() throws IOException {
    return Resources.tests("violations", ".ttl", this::isNamed);
  }

  private void isNamed(Path file) throws IOException {
    assertEquals(
        Optional.of(Resources.expectation(file)), shapes.violation(TurtleFile.read(NAMES, file)));
  }
}
