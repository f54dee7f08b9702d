package entente.core;

/**
 * Whether an event is told as happening or as not happening ("did not meet", "denied attacking").
 */
public enum Polarity {
  AFFIRMATIVE,
  NEGATED
}
