package entente.link;

/**
 * A post in a body.
 *
 * @param title what it is called there: "director" of the office "fbi director"
 */
record Post(Person holder, String title, Office office) {}
