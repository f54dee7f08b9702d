package entente.dictionary;

import entente.dictionary.ListedActor.Kind;
import java.util.Optional;

/** What holds for actors of whom their list does not say it. */
public record Defaults(Optional<Kind> kind, Optional<String> country, Optional<String> sector) {}
