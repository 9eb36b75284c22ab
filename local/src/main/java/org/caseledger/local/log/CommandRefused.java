package org.caseledger.local.verify;

/** Nothing could be verified; the message says what is wrong and what would be right. */
class VerifyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VerifyRefused(String message) {
        super(message);
    }
}
