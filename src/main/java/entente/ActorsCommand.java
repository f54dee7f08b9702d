package entente;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Who is who. */
@Command(
    name = "actors",
    mixinStandardHelpOptions = true,
    description =
        "Looks up actors in a store and in the catalogue, and makes several of them one, which can be undone.",
    subcommands = {
      ActorsFindCommand.class,
      ActorsShowCommand.class,
      ActorsUnknownCommand.class,
      ActorsMergeCommand.class,
      ActorsSplitCommand.class,
      ActorsUndoCommand.class,
      ActorsLogCommand.class,
      ActorsImportCommand.class,
      ActorsExportCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente actors find --store news trump",
      "  entente actors show --store news \"Donald Trump\"",
      "  entente actors unknown --store news             whom the catalogue does not have",
      "  entente actors merge --store news \"Steven Witkoff\" \"Steve Witkoff\" --why \"same man\"",
      "  entente actors undo --store news                takes the last merge or split back",
      "",
      "An actor is given by name, id or IRI. Nothing that articles have said is changed by a merge: it is written",
      "down beside them, questions and exports see one actor, and articles loaded later follow it too."
    })
final class ActorsCommand {}
