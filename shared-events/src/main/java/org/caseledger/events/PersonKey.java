package org.caseledger.events;

import java.util.UUID;

/**
 * Under which key everything is sealed that is known of a person in a case.
 *
 * @param key random; says nothing of the person, and nothing can be opened with it alone
 */
public record PersonKey(Person person, UUID key) {}
