package entente.core;

/** What kind of thing a name names, as the reader sees it. */
public enum NameType {
  PERSON,
  ORGANISATION,
  LOCATION
}
