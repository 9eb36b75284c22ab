package org.caseledger.caseentries;

/** A detail cannot have this value. */
public final class UnreadableDetail extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String right;

    UnreadableDetail(String right) {
        super("right would be " + right);
        this.right = right;
    }

    public String right() {
        return right;
    }
}
