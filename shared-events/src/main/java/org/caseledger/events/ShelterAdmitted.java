package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * She began to stay in the shelter, alone or with children.
 *
 * @param girls of any age who stay with her
 * @param boys who stay with her, none older than the norm allows
 * @param boysNotAdmitted older ones who came with her and could not stay; absent where there were none
 * @param limitDays days she may stay before the limit in force is passed
 * @param policy version of the norms the limit was taken from
 */
public record ShelterAdmitted(
        UUID caseId,
        UUID stayId,
        int girls,
        int boys,
        @Nullable Integer boysNotAdmitted,
        int limitDays,
        String policy,
        LocalDate occurredOn,
        List<Posting> postings,
        @Nullable SealedDetails sealed)
        implements CaseEvent, DetailedEvent {
    public ShelterAdmitted {
        postings = List.copyOf(postings);
    }

    /** Where all who came could stay, and nothing is sealed. */
    public ShelterAdmitted(
            UUID caseId,
            UUID stayId,
            int girls,
            int boys,
            int limitDays,
            String policy,
            LocalDate occurredOn,
            List<Posting> postings) {
        this(caseId, stayId, girls, boys, null, limitDays, policy, occurredOn, postings, null);
    }
}
