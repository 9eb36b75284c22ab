package org.caseledger.query.followups;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * One follow-up on a work list.
 *
 * @param overdueFrom first day on which it is overdue without an answer
 * @param event position of the event that put it on the list
 */
record FollowUpOnList(
        UUID caseId,
        String number,
        String centre,
        String district,
        LocalDate dueOn,
        LocalDate overdueFrom,
        @JsonIgnore long event) {
    /** Longest waiting first; total, so that a page never repeats a follow-up. */
    static final Comparator<FollowUpOnList> ORDER = Comparator.comparing(FollowUpOnList::dueOn)
            .thenComparing(FollowUpOnList::number)
            .thenComparing(FollowUpOnList::event);
}
