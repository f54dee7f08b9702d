package entente.dictionary;

import java.util.Optional;

/** What importers ask of the catalogue that ships. */
public interface Known {
  /** Whether somebody or something has that very name. */
  boolean isName(String name);

  /** Whether the words are a title and name nobody: "foreign minister of Poland". */
  boolean isTitle(String words);

  /** Whether there is or was a state of that code. */
  boolean isCountry(String code);

  /** Whether the words are a role, as our tables have it: "foreign minister". */
  boolean isRole(String words);

  /** Whether the words call a body and not a person: "ministry of trade". */
  boolean isBody(String words);

  /** PLOVER's sector of those who have a role. */
  Optional<String> sector(String role);
}
