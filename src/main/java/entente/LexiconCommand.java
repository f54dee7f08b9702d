package entente;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** A user's own words for relations. */
@Command(
    name = "lexicon",
    mixinStandardHelpOptions = true,
    description =
        "Makes and checks files of your own words for relations, which --lexicon then takes; their format is told in data/lexicon/README.md.",
    subcommands = {LexiconImportCommand.class, LexiconCheckCommand.class, HelpCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente lexicon import CAMEO.2.0.txt -o verbs.tsv   a verb dictionary of PETRARCH as a lexicon",
      "  entente lexicon check verbs.tsv                     what is wrong in it, and what it overrules",
      "  entente extract --lexicon verbs.tsv articles/       events by its words and ours"
    })
final class LexiconCommand {}
