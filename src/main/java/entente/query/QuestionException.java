package entente.query;

/**
 * What was asked cannot be answered as it was asked. The message tells the asker what to change.
 */
public final class QuestionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public QuestionException(String message) {
    super(message);
  }

  public QuestionException(String message, Throwable cause) {
    super(message, cause);
  }
}
