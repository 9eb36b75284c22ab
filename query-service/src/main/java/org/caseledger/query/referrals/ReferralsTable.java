package org.caseledger.query.referrals;

import org.caseledger.query.listing.ListTable;

/** The list of referrals as a file. */
final class ReferralsTable {
    static final ListTable<ReferralOnList> TABLE = ListTable.<ReferralOnList>named("referrals")
            .column("number", ReferralOnList::number)
            .column("centre", ReferralOnList::centre)
            .district("district", ReferralOnList::district)
            .code("partner", ReferralOnList::partner)
            .column("referredOn", ReferralOnList::referredOn)
            .code("state", ReferralOnList::state)
            .column("answerDueOn", ReferralOnList::answerDueOn)
            .column("overdueFrom", ReferralOnList::overdueFrom)
            .column("answeredOn", ReferralOnList::answeredOn)
            .code("answerReason", ReferralOnList::reason)
            .code("reportedBy", ReferralOnList::reportedBy)
            .column("caseId", ReferralOnList::caseId);

    private ReferralsTable() {}
}
