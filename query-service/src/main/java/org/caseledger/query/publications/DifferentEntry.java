package org.caseledger.query.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.PublishedTotals;
import org.caseledger.query.casehistory.Meaning;
import org.caseledger.query.casehistory.Meanings;
import org.caseledger.query.daybook.PeriodMovements;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event that was recorded after figures had been counted, and changed them.
 *
 * @param sequence of the event in its case, from 0
 * @param recordedAt when it was recorded
 * @param occurredOn the day it happened
 * @param centre in whose books it stands
 * @param type of the event
 * @param meaning in plain words
 * @param by pseudonymous staff id of who recorded it; absent for what time does by itself
 * @param change of the figures that it made
 */
record DifferentEntry(
        long position,
        UUID caseId,
        long sequence,
        Instant recordedAt,
        @Nullable LocalDate occurredOn,
        String centre,
        String type,
        Meaning meaning,
        @Nullable String by,
        PublishedTotals change) {
    private static final Meanings MEANINGS = new Meanings();

    static DifferentEntry of(PeriodMovements.Movement movement) {
        var recorded = movement.recorded();
        var stored = recorded.event();
        JsonNode by = LedgerJson.mapper().readTree(stored.metaData()).path(EventMetadata.ACTOR);
        return new DifferentEntry(
                recorded.position(),
                UUID.fromString(stored.aggregate()),
                stored.sequence(),
                recorded.sealedAt(),
                movement.event().occurredOn(),
                movement.centre(),
                stored.type(),
                MEANINGS.of(movement.event()),
                by.isString() ? by.asString() : null,
                movement.change());
    }
}
