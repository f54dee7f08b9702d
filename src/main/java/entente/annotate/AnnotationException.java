package entente.annotate;

/** The text of one article could not be read. */
public final class AnnotationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public AnnotationException(String message, Throwable cause) {
    super(message, cause);
  }
}
