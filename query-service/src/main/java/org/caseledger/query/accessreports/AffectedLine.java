package org.caseledger.query.accessreports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.RevealedField;
import org.caseledger.service.accessledger.LookKind;
import org.jspecify.annotations.Nullable;

/**
 * What one account looked at: a case, a call, or lists of one kind. A list does not say which cases it showed: all that the account saw
 * then may have been among them.
 *
 * @param caseId absent for a call and for lists
 * @param callId absent for a case and for lists
 * @param centre that has the case now
 * @param looks what was looked at
 * @param times how often
 * @param revealed what was shown that is under seal, by kind alone
 * @param breakGlass whether somebody broke the glass for it
 * @param files of lists, how many were carried away as files
 * @param rows that lists showed together
 */
record AffectedLine(
        @Nullable UUID caseId,
        @Nullable UUID callId,
        @Nullable String centre,
        List<LookKind> looks,
        long times,
        Instant firstLookedAt,
        Instant lastLookedAt,
        List<RevealedField> revealed,
        boolean breakGlass,
        long files,
        long rows) {}
