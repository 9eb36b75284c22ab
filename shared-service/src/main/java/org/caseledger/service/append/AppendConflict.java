package org.caseledger.service.append;

import org.caseledger.eventlog.LogEvent;

/** Another event stands where this one should; nothing of its command was stored. */
public final class AppendConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String eventId;

    public AppendConflict(LogEvent event) {
        this(event.id().toString(), "sequence " + event.sequence() + " of aggregate " + event.aggregate());
    }

    public AppendConflict(String eventId, String taken) {
        super(taken + " is taken", null, false, false);
        this.eventId = eventId;
    }

    /** The event that has no place. */
    public String eventId() {
        return eventId;
    }
}
