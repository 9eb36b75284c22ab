package org.caseledger.eventlog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stored event, its payload and metadata as the exact bytes that are hashed.
 *
 * @param aggregate identity of the aggregate, or the event's own id where there is none
 * @param aggregateType absent for an event without an aggregate
 * @param sequence of the event in its aggregate, from 0
 * @param time of the event by the ledger clock, in milliseconds
 * @param type simple name, for example {@code CaseRegistered}
 * @param payload JSON, nothing personal
 * @param metaData JSON, see {@link org.caseledger.events.EventMetadata}
 * @param sealed encrypted personal data, if any
 */
@SuppressWarnings("ArrayRecordComponent") // stored bytes, never compared as a value
public record LogEvent(
        UUID id,
        String aggregate,
        @Nullable String aggregateType,
        long sequence,
        Instant time,
        String type,
        String revision,
        byte[] payload,
        byte[] metaData,
        byte @Nullable [] sealed) {

    /** As each event without an aggregate is in the log. */
    boolean isItsOwnAggregate() {
        return sequence == 0 && aggregate.equals(id.toString());
    }

    /** The same, or under a name that others of its kind share, so that they stand together. */
    boolean isItsOwnAggregateUnderAName() {
        return isItsOwnAggregate() || (sequence == 0 && aggregate.endsWith("/" + id));
    }

    /** The same with what is sealed in it. */
    public LogEvent withSealed(byte[] part) {
        return new LogEvent(id, aggregate, aggregateType, sequence, time, type, revision, payload, metaData, part);
    }
}
