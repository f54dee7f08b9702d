package entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskerTest {
  private static final DatasetGraph SAMPLE = QueriesTest.sample();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          actor    | RUS                                   | RUS
          actor    | rus                                   | RUS
          actor    | russia                                | RUS
          actor    | Donald Trump                          | donald-trump
          actor    | DONALD TRUMP                          | donald-trump
          actor    | malmö-council                         | malmö-council
          actor    | Malmö Council                         | malmö-council
          actor    | https://w3id.org/entente/actor/UKR    | UKR
          month    | 2025-08                               | 2025-08
          type     | sanction                              | SANCTION
          quad     | verbal conflict                       | VerbalConflict
          modality | future                                | Future
          polarity | Negated                               | Negated
          predicate| imposes Sanctions On                  | imposesSanctionsOn
          predicate| imposesSanctionsOn                    | imposesSanctionsOn
          """)
  void understandsWhatAPersonSays(String kind, String words, String node) throws IOException {
    Answer.Rows rows = (Answer.Rows) ask(kind, words);
    assertEquals(node, Terms.STANDARD.brief(rows.rows().getFirst().get(Var.alloc("x")).getURI()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          actor    | Georgia   | 'Georgia' is the name of 2 actors; say which by its id: GEO (GEO), georgia-us (USA)
          actor    | Trump     | no actor is called 'Trump'; did you mean 'Donald Trump'?
          actor    | https://w3id.org/entente/actor/XXX | no actor is called 'https://w3id.org/entente/actor/XXX'; did you mean
          date     | yesterday | x: 'yesterday' is not a day, 2025-08-31
          month    | 2025-13   | x: '2025-13' is not a month, 2025-08
          number   | many      | x: 'many' is not a number
          type     | HUG       | 'HUG' must be one of [AGREE, CONSULT,
          predicate| condemn   | there is no predicate 'condemn'; did you mean 'condemns'?
          """)
  void refusesWhatItDoesNotUnderstand(String kind, String words, String problem) {
    Exception e = assertThrows(QuestionException.class, () -> ask(kind, words));
    String message = String.valueOf(e.getMessage());
    assertEquals(problem, message.substring(0, Math.min(problem.length(), message.length())));
  }

  @Test
  void asksForWhatIsMissing() throws IOException {
    Question question = question("# @param x actor : who it is\nSELECT * { $x ?p ?o }");
    assertProblem(
        "'mine' needs -p x=…: who it is (an actor's id, name or IRI)", question, Map.of());
    assertProblem("'mine' has no parameter 'y'; it has [x]", question, Map.of("y", "RUS"));
  }

  @Test
  void bindsTextAsItIsAndNeverAsSparql() throws IOException {
    Question question = question("# @param x text : a text\nSELECT ?x {}");
    String evil = "\" } ; DROP ALL ; { \"";
    Answer.Rows rows = (Answer.Rows) asker().ask(question, Map.of("x", evil));
    assertEquals(evil, rows.rows().getFirst().get(Var.alloc("x")).getLiteralLexicalForm());
  }

  @Test
  void givesARowOnceWhereBothSidesOfADisjunctionHold() throws IOException {
    Question question =
        question(
            "SELECT * { ?a rel:threatens ?b FILTER (?a = actor:donald-trump || ?b = actor:RUS) }");
    assertEquals(1, ((Answer.Rows) asker().ask(question, Map.of())).rows().size());
  }

  @Test
  void sendsNothingToAnotherMachine() throws IOException {
    Question question = question("SELECT * { SERVICE <http://localhost:1/sparql> { ?a ?b ?c } }");
    Exception e = assertThrows(QuestionException.class, () -> asker().ask(question, Map.of()));
    assertEquals(
        "mine: SERVICE is switched off: nothing is sent to other machines", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ASK { actor:RUS a ent:Country }                        | TABLE | yes~
          ASK { actor:RUS a ent:Person }                         | CSV   | _askResult~false~
          SELECT ?x { ?x rel:visits ?y }                         | CSV   | x~https://w3id.org/entente/actor/steve-witkoff~
          SELECT ?x { ?x rel:nothing ?y }                        | TABLE | nothing found~
          CONSTRUCT { ?x rel:likes ?y } { ?x rel:visits ?y }     | TSV   | ?subject\t?predicate\t?object~<https://w3id.org/entente/actor/steve-witkoff>\t<https://w3id.org/entente/relation/likes>\t<https://w3id.org/entente/actor/RUS>~
          """)
  void answersEveryFormOfQuery(String query, AnswerFormat format, String expected)
      throws IOException {
    assertEquals(
        expected.replace('~', '\n').replace("\\t", "\t"),
        written(query, format, Table.UNLIMITED).replace("\r", ""));
  }

  @Test
  void aGraphIsTurtleForPeople() throws IOException {
    String turtle = written("DESCRIBE month:2025-08", AnswerFormat.TABLE, Table.UNLIMITED);
    assertEquals(
        """
        month:2025-08  rdf:type  ent:Month;
                rdfs:label  "2025-08" .
        """,
        turtle.lines().filter(l -> !l.startsWith("PREFIX")).toList().stream()
            .filter(l -> !l.isBlank())
            .reduce("", (a, b) -> a + b + "\n"));
  }

  private String written(String query, AnswerFormat format, int width) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AnswerWriter(format, width, Terms.STANDARD)
        .write(asker().ask(question(query), Map.of()), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private Answer ask(String kind, String words) throws IOException {
    Question question = question("# @param x " + kind + " : something\nSELECT ?x {}");
    return asker().ask(question, Map.of("x", words));
  }

  private void assertProblem(String problem, Question question, Map<String, String> said) {
    Exception e = assertThrows(QuestionException.class, () -> asker().ask(question, said));
    assertEquals(problem, e.getMessage());
  }

  private static Asker asker() {
    return new Asker(SAMPLE, Terms.STANDARD);
  }

  private Question question(String text) throws IOException {
    return QuestionFile.read(Files.writeString(folder.resolve("mine.rq"), text), Terms.STANDARD);
  }
}
