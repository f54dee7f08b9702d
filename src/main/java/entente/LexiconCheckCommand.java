package entente;

import entente.extract.Lexicon;
import entente.extract.LexiconCheck;
import entente.graph.Names;
import entente.graph.Ontology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What is wrong in a user's own file of words. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Says what is wrong in files of your own words: lines that cannot be read or can never speak, and lines that tell the same words two ways. Where yours tell otherwise than ours, a note says so; yours count.",
    footerHeading = "%nExamples:%n",
    footer = {"  entente lexicon check mine.tsv", "  entente lexicon check mine.tsv theirs.tsv"})
final class LexiconCheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files, read as one lexicon.")
  List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    LexiconCheck check =
        new LexiconCheck(
            Ontology.read(new Names(Settings.BASE), List.of(home.ontology())).predicates());
    LexiconCheck.Result result = check.check(files, Lexicon.files(home.lexicon()));
    result.faults().forEach(f -> System.err.println("entente: " + f));
    result.notes().forEach(n -> System.err.println("entente: note: " + n));
    System.err.printf(
        "entente: lines: %,d; to mend: %,d; that tell otherwise than ours: %,d%n",
        result.lines(), result.faults().size(), result.notes().size());
    return result.faults().isEmpty() ? Entente.DONE : Entente.SOME_REJECTED;
  }
}
