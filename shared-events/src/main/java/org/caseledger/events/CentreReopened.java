package org.caseledger.events;

import java.time.LocalDate;

/** A suspended centre works again. */
public record CentreReopened(String centre, LocalDate occurredOn) implements CentreEvent {}
