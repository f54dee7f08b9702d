package entente;

/** What the launcher tells of the terminal. */
final class Terminal {
  private static final int WIDE = 160;

  private Terminal() {}

  /** Its width in columns of characters; generous where there is none. */
  static int width() {
    return Integer.getInteger("entente.width", WIDE);
  }
}
