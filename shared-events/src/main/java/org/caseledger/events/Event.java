package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;

/** A fact of the ledger. Names and fields are stored data: never renamed, only added to. */
public sealed interface Event
        permits LedgerOpened,
                CheckpointTaken,
                CentreEvent,
                ContactEvent,
                CaseEvent,
                ReviewEvent,
                SigningEvent,
                AccessLogEvent {
    /** The day it happened, in Asia/Kolkata; when it was recorded is the log's {@code sealedAt}. */
    LocalDate occurredOn();

    /** Movements this event makes in the books; empty for events that change no count. */
    default List<Posting> postings() {
        return List.of();
    }
}
