package org.caseledger.command.eventstore;

import org.caseledger.eventlog.RecordedEvent;

/**
 * An aggregate has an event of a type or revision that this version does not know, as a newer one writes it in a rolling update. Nothing
 * can be decided from the others alone; the same command succeeds at a node of that version.
 */
public final class NewerEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NewerEvent(String type, String revision, long position) {
        super(
                "the event at position %d is of type %s, revision %s, which this version does not know"
                        .formatted(position, type, revision),
                null,
                false,
                false);
    }

    static NewerEvent of(RecordedEvent recorded) {
        return new NewerEvent(recorded.event().type(), recorded.event().revision(), recorded.position());
    }
}
