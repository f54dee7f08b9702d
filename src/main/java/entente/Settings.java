package entente;

/** What holds for the whole program. */
final class Settings {
  /** What every IRI of ours begins with. */
  static final String BASE = "https://w3id.org/entente/";

  private Settings() {}
}
