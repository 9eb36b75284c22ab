package org.caseledger.command.api;

/**
 * A request that would be accepted now, from whoever is told so.
 *
 * @param command its name, as everywhere else
 * @param path with all ids filled in
 */
record AllowedAction(String command, String method, String path) {}
