package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Children came to her in the shelter later than she did.
 *
 * @param girls of any age who stay with her from now on
 * @param boys who stay with her from now on, none older than the norm allows
 * @param boysNotAdmitted older ones who came with them; absent where there were none
 * @param policy version of the norms the age was taken from
 */
public record ChildrenAdmitted(
        UUID caseId,
        UUID stayId,
        int girls,
        int boys,
        @Nullable Integer boysNotAdmitted,
        String policy,
        LocalDate occurredOn)
        implements CaseEvent {}
