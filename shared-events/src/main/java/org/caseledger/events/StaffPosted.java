package org.caseledger.events;

import java.time.LocalDate;

/**
 * A post of a centre was filled.
 *
 * @param staff pseudonymous staff id
 * @param policy version of the norms that say how many posts of this role there are
 */
public record StaffPosted(String centre, String staff, Role role, String policy, LocalDate occurredOn)
        implements CentreEvent {}
