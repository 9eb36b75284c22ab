package org.caseledger.verifier.report;

/** Nothing can be checked with what was given. */
public final class InputRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Remark remark;

    public InputRefused(Statement statement, Object... arguments) {
        super(statement.name());
        this.remark = Remark.of(statement, arguments);
    }

    public Remark remark() {
        return remark;
    }
}
