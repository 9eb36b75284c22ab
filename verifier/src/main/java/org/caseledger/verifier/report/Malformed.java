package org.caseledger.verifier.report;

/** Bytes are not in the format that they should have. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Remark remark;

    public Malformed(Statement statement, Object... arguments) {
        super(statement.name());
        this.remark = Remark.of(statement, arguments);
    }

    public Remark remark() {
        return remark;
    }
}
