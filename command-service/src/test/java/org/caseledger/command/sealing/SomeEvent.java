package org.caseledger.command.sealing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.caseledger.eventlog.LogEvent;

/** Events that differ in one thing from the one that was sealed. */
final class SomeEvent {
    private static final UUID ID = new UUID(0, 11);

    private SomeEvent() {}

    static LogEvent one() {
        return of(ID, "case-1", 4, "NoteAdded", "1");
    }

    static LogEvent of(UUID id, String aggregate, long sequence, String type, String revision) {
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        return new LogEvent(id, aggregate, "Case", sequence, Instant.EPOCH, type, revision, nothing, nothing, null);
    }
}
