package org.caseledger.query.casehistory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of a case.
 *
 * @param block position of the first event that was sealed with it: the number of its block
 * @param leaf of the tree, in hexadecimal digits, as the feed has it
 * @param sequence of the event in its case, from 0: the handle for putting it right or retracting it
 * @param recordedAt when it was recorded; never changes
 * @param occurredOn the day it happened; may be earlier than the day it was recorded
 * @param delayDays from the day it happened to the day it was recorded, as the report of delays counts it; absent where nobody could have been late
 * @param actor pseudonymous staff id of who did it
 * @param role the actor had at that time
 * @param centre the actor belonged to at that time; absent for officers outside centres
 * @param meaning in plain words
 * @param fields of the event: codes with their labels, the rest as stored
 * @param correctedBy sequences of the entries that put this one right, in order
 * @param voidedBy sequence of the entry that retracted this one, if one did
 */
record HistoryEntry(
        long position,
        long block,
        String leaf,
        long sequence,
        Instant recordedAt,
        @Nullable LocalDate occurredOn,
        @Nullable Integer delayDays,
        String type,
        String revision,
        @Nullable String actor,
        @Nullable ActingRole role,
        @Nullable String centre,
        Meaning meaning,
        Map<String, Object> fields,
        List<Long> correctedBy,
        @Nullable Long voidedBy) {

    /** For who may not know what was done to her: that there is an entry, of which kind, by whom and when. */
    HistoryEntry withoutContent() {
        return new HistoryEntry(
                position,
                block,
                leaf,
                sequence,
                recordedAt,
                occurredOn,
                delayDays,
                type,
                revision,
                actor,
                role,
                centre,
                EntryNames.of(type),
                Map.of(),
                correctedBy,
                voidedBy);
    }

    record ActingRole(String code, Meaning label) {}
}
