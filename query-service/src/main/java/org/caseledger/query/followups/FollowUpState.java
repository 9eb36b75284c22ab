package org.caseledger.query.followups;

import org.caseledger.query.spans.RowKind;

/** The three work lists; counted apart, never summed. */
public enum FollowUpState {
    /** May be answered and is not overdue. */
    DUE(new RowKind("follow-ups/due", 3)),
    /** Past its grace in a plan in force, and not answered as far as was known. */
    OVERDUE(new RowKind("follow-ups/overdue", 1)),
    /** Recorded as missed of a plan in force then, whatever came later. */
    MISSED(new RowKind("follow-ups/missed", 5));

    private final RowKind kind;

    FollowUpState(RowKind kind) {
        this.kind = kind;
    }

    public RowKind kind() {
        return kind;
    }
}
