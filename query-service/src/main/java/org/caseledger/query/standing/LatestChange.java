package org.caseledger.query.standing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.EntryName;
import org.caseledger.query.codes.Label;
import org.caseledger.service.problem.Languages;
import org.caseledger.service.texts.Texts;

/**
 * An entry that changed figures of today, for a wall that everybody sees: what was done and where, and nothing of the woman.
 *
 * @param entry what kind of entry it is
 * @param changes at each centre where it changes a figure
 */
record LatestChange(long position, Instant recordedAt, Label entry, List<StandingDifference.AtCentre> changes) {
    private static final Texts NAMES = Texts.of(EntryName.BUNDLE);
    private static final String PREFIX = "entry.";
    private static final Map<String, String> ENGLISH = NAMES.allWritten(Locale.ENGLISH);
    private static final Map<String, String> HINDI = NAMES.allWritten(Languages.HINDI);

    static LatestChange of(RecordedEvent recorded, List<StandingDifference.AtCentre> changes) {
        String type = recorded.event().type();
        return new LatestChange(
                recorded.position(),
                recorded.sealedAt(),
                new Label(type, ENGLISH.getOrDefault(PREFIX + type, type), HINDI.getOrDefault(PREFIX + type, type)),
                changes);
    }
}
