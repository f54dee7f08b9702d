package entente.core;

/** Whether an event happened, as its sentence tells it. */
public enum Modality {
  ACTUAL,
  /** It will happen, is planned, is promised. */
  FUTURE,
  /** It may happen, or would under a condition, or is wanted. */
  HYPOTHETICAL,
  /** Background of years ago. */
  HISTORICAL
}
