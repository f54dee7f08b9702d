package entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionFileTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void readsTheQuestionAndItsParameters() throws IOException {
    Question question =
        read(
            """
            # Who meets
            # whom?
            #
            # Not part of the question.
            # @param actor actor           : who: a person, say
            # @param from  date optional   : first day
            # @param least number = 2      : how many
            SELECT * { $actor ?p ?from FILTER (?x >= $least) }
            """);
    assertEquals("who", question.name());
    assertEquals("Who meets whom?", question.text());
    assertEquals(
        List.of(
            new Parameter(
                "actor", Parameter.Kind.ACTOR, true, Optional.empty(), "who: a person, say"),
            new Parameter("from", Parameter.Kind.DATE, false, Optional.empty(), "first day"),
            new Parameter("least", Parameter.Kind.NUMBER, false, Optional.of("2"), "how many")),
        question.parameters());
    assertEquals(
        """
          who
            Who meets whom?
            -p actor=…  who: a person, say (an actor's id, name or IRI)
            -p from=…   first day (a day, 2025-08-31; optional)
            -p least=…  how many (a number; otherwise 2)
        """,
        question.help());
  }

  @Test
  void aPlainQueryIsAQuestionToo() throws IOException {
    Question question = read("ASK { ?event a ent:Event }");
    assertEquals("", question.text());
    assertEquals(List.of(), question.parameters());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          % @param a : what is it                       | :1: not a parameter: write
          % @param a animal : which                     | :1: 'animal' is not a kind of parameter
          % @param b actor : who                        | :1: the query has no variable $b
          % @param a actor : who~% @param a date : when | :2: the parameter 'a' is declared twice
          % Who?~SELECT * { ?a nobody:knows ?b }        | :2:15: Unresolved prefixed name: nobody:knows
          % Who?~~SELECT { ?a ?b ?c }                   | :3:8: '{' cannot stand here
          SELECT * { ?a ?b ?c                           | :1:19: something is not closed: the query ends too soon
          SELECT * { ?a ?b 'x }                         | :1:22: something is not closed: the query ends too soon
          SELECT * { ?a ?b ?c } LIMIT x                 | :1:30:
          SELECT ?x { ?a ?b ?c } GROUP BY ?a            | : Non-group key variable in SELECT: ?x
          """)
  void saysWhereAFileIsWrong(String text, String problem) {
    String query = text.contains("SELECT") ? text : text + "\nSELECT * { $a ?p ?o }";
    Exception e =
        assertThrows(IOException.class, () -> read(query.replace('~', '\n').replace('%', '#')));
    assertStartsWith(folder.resolve("who.rq") + problem, String.valueOf(e.getMessage()));
  }

  @Test
  void saysThatThereIsNoFile() {
    Path file = folder.resolve("none.rq");
    Exception e = assertThrows(IOException.class, () -> QuestionFile.read(file, Terms.STANDARD));
    assertEquals(file + ": there is no such file", e.getMessage());
  }

  @Test
  void namesTheNearestQuestions() {
    Questions questions = new Questions(QueriesTest.QUERIES, Terms.STANDARD);
    Exception e = assertThrows(QuestionException.class, () -> questions.find("partner"));
    assertStartsWith(
        "there is no question and no file 'partner'; did you mean 'partners'?",
        String.valueOf(e.getMessage()));
  }

  @Test
  void findsAFileThatIsNotInTheFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.rq"), "ASK { ?a ?b ?c }");
    Questions questions = new Questions(QueriesTest.QUERIES, Terms.STANDARD);
    assertEquals("mine", questions.find(file.toString()).name());
  }

  private Question read(String text) throws IOException {
    return QuestionFile.read(Files.writeString(folder.resolve("who.rq"), text), Terms.STANDARD);
  }

  private static void assertStartsWith(String start, String text) {
    assertEquals(start, text.substring(0, Math.min(start.length(), text.length())));
  }
}
