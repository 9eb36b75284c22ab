package org.caseledger.events;

import java.time.LocalDate;

/** A month of the access ledger was kept long enough, and is no longer there. Recorded before it is dropped. */
public record AccessLogDropped(String month, LocalDate occurredOn) implements AccessLogEvent {}
