package org.caseledger.query.followups;

import org.caseledger.query.spans.RowKind;

/** Cases of which a follow-up is overdue; each counts once. */
public final class OverdueCases {
    public static final RowKind ALL = FollowUpState.OVERDUE.kind().ofCases();
    /** The follow-up that they have owed for longest was due long ago. */
    public static final RowKind LONG = RowKind.countedWhileSo("cases/long-overdue", 238);

    private OverdueCases() {}
}
