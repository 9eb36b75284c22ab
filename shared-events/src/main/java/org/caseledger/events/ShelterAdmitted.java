package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * She began to stay in the shelter, alone or with children.
 *
 * @param girls of any age who stay with her
 * @param boys who stay with her, none older than the norm allows
 * @param limitDays days she may stay before the limit in force is passed
 * @param policy version of the norms the limit was taken from
 */
public record ShelterAdmitted(
        UUID caseId,
        UUID stayId,
        int girls,
        int boys,
        int limitDays,
        String policy,
        LocalDate occurredOn,
        List<Posting> postings)
        implements CaseEvent {
    public ShelterAdmitted {
        postings = List.copyOf(postings);
    }
}
