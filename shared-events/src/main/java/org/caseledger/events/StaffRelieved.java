package org.caseledger.events;

import java.time.LocalDate;

/**
 * A post of a centre was vacated.
 *
 * @param staff pseudonymous staff id
 */
public record StaffRelieved(String centre, String staff, Role role, LocalDate occurredOn) implements CentreEvent {}
