package org.caseledger.query.standing;

import java.time.Instant;
import java.util.List;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.query.casehistory.EntryNames;
import org.caseledger.query.casehistory.Meaning;
import org.caseledger.query.codes.Label;

/**
 * An entry that changed figures of today, for a wall that everybody sees: what was done and where, and nothing of the woman.
 *
 * @param entry what kind of entry it is
 * @param changes at each centre where it changes a figure
 */
record LatestChange(long position, Instant recordedAt, Label entry, List<StandingDifference.AtCentre> changes) {
    static LatestChange of(RecordedEvent recorded, List<StandingDifference.AtCentre> changes) {
        String type = recorded.event().type();
        Meaning name = EntryNames.of(type);
        return new LatestChange(
                recorded.position(), recorded.sealedAt(), new Label(type, name.en(), name.hi()), changes);
    }
}
