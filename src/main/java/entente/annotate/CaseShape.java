package entente.annotate;

/**
 * How a word is written. The encoder reads lower case only; the shape, as its token type, gives
 * back what that loses.
 */
enum CaseShape {
  LOWER(0),
  INITIAL(1),
  UPPER(2),
  SINGLE_CAPITAL(3),
  MIXED(4),
  DIGITS(5);

  private final int id;

  CaseShape(int id) {
    this.id = id;
  }

  /** The model's number for it. */
  int id() {
    return id;
  }

  static CaseShape of(String word) {
    if (word.codePoints().anyMatch(Character::isDigit)) {
      return DIGITS;
    }
    long capitals = word.codePoints().filter(Character::isUpperCase).count();
    long letters = word.codePoints().filter(Character::isLetter).count();
    if (capitals == 0) {
      return LOWER;
    } else if (letters == 1) {
      return SINGLE_CAPITAL;
    } else if (capitals == letters) {
      return UPPER;
    }
    return capitals == 1 && Character.isUpperCase(word.codePointAt(0)) ? INITIAL : MIXED;
  }
}
