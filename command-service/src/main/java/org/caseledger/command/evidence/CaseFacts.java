package org.caseledger.command.evidence;

/**
 * What another aggregate may know of a case.
 *
 * @param heldBy centre that holds it
 * @param struckOff whether it is closed as a duplicate or as registered in error
 */
public record CaseFacts(String heldBy, boolean struckOff) {}
