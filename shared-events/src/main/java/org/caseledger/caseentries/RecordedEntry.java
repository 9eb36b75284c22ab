package org.caseledger.caseentries;

import java.time.LocalDate;
import org.caseledger.events.CaseEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event of a case as it was recorded.
 *
 * @param sequence in the case
 * @param recording absent for an aggregate, which decides before its events have a place in the log
 */
public record RecordedEntry(
        long sequence, CaseEvent event, @Nullable Recording recording) {

    /**
     * How it came into the log.
     *
     * @param on day on which it was recorded
     * @param actor who recorded it
     */
    public record Recording(long position, LocalDate on, String actor) {}

    public static RecordedEntry unplaced(long sequence, CaseEvent event) {
        return new RecordedEntry(sequence, event, null);
    }

    public static RecordedEntry of(long sequence, CaseEvent event, long position, LocalDate on, String actor) {
        return new RecordedEntry(sequence, event, new Recording(position, on, actor));
    }

    public long position() {
        return placed().position();
    }

    public LocalDate recordedOn() {
        return placed().on();
    }

    public String actor() {
        return placed().actor();
    }

    private Recording placed() {
        if (recording == null) {
            throw new IllegalStateException("entry " + sequence + " has no place in the log yet");
        }
        return recording;
    }
}
