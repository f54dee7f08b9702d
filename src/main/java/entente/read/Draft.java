package entente.read;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An article as its file tells it, before the user's options complete it.
 *
 * @param id its own name, or one made from the file's
 * @param text as the article will have it
 * @param stated the day that its data state
 * @param written the day on which its file was last written, if the file is this article alone
 */
record Draft(
    String id,
    String text,
    Optional<LocalDate> stated,
    Optional<LocalDate> written,
    Optional<String> title,
    Optional<String> url,
    Optional<String> publisher) {}
