package entente.read;

/** The names that one maker of JSON gives to the parts of an article. */
interface Dialect {
  boolean speaks(Fields fields);

  /**
   * The article that the fields tell of.
   *
   * @throws ReadException if a part that an article needs is not there, or is not what it must be
   */
  Draft draft(Fields fields);
}
