package entente.dictionary;

/**
 * A word for those who act, of somebody's list.
 *
 * @param noun in lower case
 * @param plural in lower case; empty if it is regular
 * @param body whether it calls a body and not one of many
 * @param sector PLOVER's
 */
public record ListedAgent(String where, String noun, String plural, boolean body, String sector) {}
