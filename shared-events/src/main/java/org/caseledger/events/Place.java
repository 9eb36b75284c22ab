package org.caseledger.events;

/**
 * Where in the books a case stands.
 *
 * @param centre whose books they are
 */
public record Place(String centre, Account account) {}
