package org.caseledger.query.followups;

import org.caseledger.query.spans.RowKind;

/** How rows of cases are told of which a follow-up is overdue; each case counts once. */
public final class OverdueCaseKinds {
    public static final RowKind ALL = FollowUpState.OVERDUE.kind().ofCases();
    /** The follow-up that they have owed for longest was due long ago. */
    public static final RowKind LONG = RowKind.countedWhileSo("cases/long-overdue", 238);

    private OverdueCaseKinds() {}
}
