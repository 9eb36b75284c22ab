package org.caseledger.query.referrals;

import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.ListTable;

/** Referrals by partner as a file: a line for each. */
final class ReferralCountsTable {
    static final ListTable<FiguresOf.Line<ReferralCounts.OfPartner>> TABLE =
            FiguresOf.in(ListTable.<ReferralCounts.OfPartner>named("referral-counts")
                    .code("partner", ReferralCounts.OfPartner::partner)
                    .column("referrals", line -> line.counts().referrals())
                    .count(
                            "state",
                            ReferralState.AWAITING,
                            line -> line.counts().awaiting())
                    .count("state", ReferralState.OVERDUE, line -> line.counts().overdue())
                    .count(
                            "state",
                            ReferralState.ACCEPTED,
                            line -> line.counts().accepted())
                    .count(
                            "state",
                            ReferralState.REJECTED,
                            line -> line.counts().rejected())
                    .count(
                            "state",
                            ReferralState.COMPLETED,
                            line -> line.counts().completed())
                    .count("state", ReferralState.REVOKED, line -> line.counts().revoked())
                    .count("state", ReferralState.LAPSED, line -> line.counts().lapsed()));

    private ReferralCountsTable() {}
}
