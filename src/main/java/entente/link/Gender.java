package entente.link;

/** What "he" and "she" ask for. */
enum Gender {
  MALE,
  FEMALE
}
