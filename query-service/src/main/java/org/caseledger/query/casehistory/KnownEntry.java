package org.caseledger.query.casehistory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.caseledger.query.codes.Label;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a case as it was known at a moment.
 *
 * @param entry as it was recorded, and what had put it right or retracted it by then
 * @param state {@code IN_FORCE}, {@code CORRECTED}, {@code VOIDED} or {@code SUPERSEDED}
 * @param putRight what it said by then, in plain words; absent unless it had been put right
 */
record KnownEntry(
        @JsonUnwrapped HistoryEntry entry,
        Label state,
        @Nullable Meaning putRight) {
    KnownEntry withoutContent() {
        return new KnownEntry(entry.withoutContent(), state, null);
    }
}
