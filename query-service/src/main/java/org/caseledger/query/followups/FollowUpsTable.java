package org.caseledger.query.followups;

import org.caseledger.query.lists.Table;

/** A work list as a file. */
final class FollowUpsTable {
    static final Table<FollowUpOnList> TABLE = Table.<FollowUpOnList>named("follow-ups")
            .column("number", FollowUpOnList::number)
            .column("centre", FollowUpOnList::centre)
            .district("district", FollowUpOnList::district)
            .column("dueOn", FollowUpOnList::dueOn)
            .column("overdueFrom", FollowUpOnList::overdueFrom)
            .column("caseId", FollowUpOnList::caseId);

    private FollowUpsTable() {}
}
