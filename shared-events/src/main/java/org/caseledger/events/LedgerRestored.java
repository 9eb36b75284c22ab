package org.caseledger.events;

import java.time.LocalDate;

/**
 * The ledger was restored from a copy that has less than was signed: the old origin is finished, and nothing is signed under it any more.
 *
 * @param oldOrigin name under which the log was signed
 * @param lastCheckpoint the largest that anybody has of it
 * @param position of the last event that the copy had
 */
public record LedgerRestored(String oldOrigin, LastCheckpoint lastCheckpoint, long position, LocalDate occurredOn)
        implements SigningEvent {}
