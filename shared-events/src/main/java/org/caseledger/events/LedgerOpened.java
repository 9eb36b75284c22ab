package org.caseledger.events;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Position 0 of every log.
 *
 * @param format version of the log's wire format, 1
 * @param clockOffset what a demo ledger adds to wall time once its load has ended; zero otherwise
 */
public record LedgerOpened(UUID ledgerId, Purpose purpose, int format, Duration clockOffset, LocalDate occurredOn)
        implements Event {}
