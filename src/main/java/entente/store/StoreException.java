package entente.store;

/** A batch could not be written. Nothing of it is in the store, and the store can go on. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
