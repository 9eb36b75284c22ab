package org.caseledger.query.replay;

import java.util.List;
import org.caseledger.query.casehistory.EventSummary;
import org.jspecify.annotations.Nullable;

/**
 * One event of a case.
 *
 * @param block position of the first event that was sealed with it
 * @param leaf of the tree, in hexadecimal digits
 * @param role in which it was recorded; absent where none is told
 * @param delayDays from the day it happened to the day it was recorded; absent where nobody could have been late
 * @param changes of what the register says of the case, in words
 * @param allowedBy commands that may have made it, with who may give them and the rules they meet
 */
record ReplayedStep(
        EventSummary event,
        long block,
        String leaf,
        @Nullable String role,
        @Nullable Integer delayDays,
        List<String> changes,
        List<String> allowedBy) {
    ReplayedStep {
        changes = List.copyOf(changes);
        allowedBy = List.copyOf(allowedBy);
    }
}
