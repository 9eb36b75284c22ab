package org.caseledger.query.referrals;

import java.util.stream.Stream;
import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.ListTable;

/** Referrals by partner as a file: a line for each, which says of which days the referrals are. */
final class ReferralCountsTable {
    static final ListTable<FiguresOf.Line<Line>> TABLE = FiguresOf.in(ListTable.<Line>named("referral-counts")
            .column("periodFrom", line -> line.of().from())
            .column("periodTo", line -> line.of().to())
            .code("partner", line -> line.partner().partner())
            .column("referrals", line -> line.counts().referrals())
            .count("state", ReferralState.AWAITING, line -> line.counts().awaiting())
            .count("state", ReferralState.OVERDUE, line -> line.counts().overdue())
            .count("state", ReferralState.ACCEPTED, line -> line.counts().accepted())
            .count("state", ReferralState.REJECTED, line -> line.counts().rejected())
            .count("state", ReferralState.COMPLETED, line -> line.counts().completed())
            .count("state", ReferralState.REVOKED, line -> line.counts().revoked())
            .count("state", ReferralState.LAPSED, line -> line.counts().lapsed()));

    record Line(ReferralCounts of, ReferralCounts.OfPartner partner) {
        ReferralCounts.Numbers counts() {
            return partner.counts();
        }
    }

    private ReferralCountsTable() {}

    static Stream<Line> lines(ReferralCounts counts) {
        return counts.partners().stream().map(partner -> new Line(counts, partner));
    }
}
