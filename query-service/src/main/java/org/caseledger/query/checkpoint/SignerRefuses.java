package org.caseledger.query.checkpoint;

/** What was signed and what is there do not fit together: nothing is signed any more, and an operator has to look. */
class SignerRefuses extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SignerRefuses(String why) {
        super(why);
    }
}
