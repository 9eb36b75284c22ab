package org.caseledger.acceptance;

import tools.jackson.databind.JsonNode;

/** A consumer of the feed that keeps nothing but the last id it has seen. */
final class Feed {
    private final RunningLedger ledger;
    private final String role;
    private long lastEventId;

    Feed(RunningLedger ledger, String role, long lastEventId) {
        this.ledger = ledger;
        this.role = role;
        this.lastEventId = lastEventId;
    }

    /** @return number of events read; each had the position after the one before */
    long readUntil(long position) {
        long read = 0;
        while (lastEventId < position) {
            String cursor = lastEventId < 0 ? "" : "&lastEventId=" + lastEventId;
            JsonNode batch = ledger.json("/api/events?timeout=5&limit=1000" + cursor, role);
            if (batch.isEmpty()) {
                throw new AssertionError("no event after " + lastEventId);
            }
            for (JsonNode event : batch) {
                long id = Long.parseLong(event.path("id").asString());
                if (id != lastEventId + 1) {
                    throw new AssertionError("event " + id + " came after " + lastEventId);
                }
                lastEventId = id;
                if (id <= position) {
                    read++;
                }
            }
        }
        return read;
    }
}
