package org.caseledger.events;

import java.time.LocalDate;

/** A centre has ended its work. */
public record CentreClosed(String centre, LocalDate occurredOn) implements CentreEvent {}
