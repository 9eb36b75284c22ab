package org.caseledger.events;

import java.time.LocalDate;

/**
 * A centre stops working for a while; another acts for it. Counts and clocks stay with it.
 *
 * @param caretaker centre that acts for it
 */
public record CentreSuspended(String centre, String caretaker, LocalDate occurredOn) implements CentreEvent {}
