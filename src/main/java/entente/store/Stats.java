package entente.store;

/** How much a store holds. */
public record Stats(long articles, long events, long reports, long actors) {}
