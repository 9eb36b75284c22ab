package org.caseledger.query.checkpoint;

/** Nobody here remembers what was signed. It is asked again and again: somebody may say it, or put the file back. */
final class SignedFileLost extends SignerRefuses {
    private static final long serialVersionUID = 1L;

    SignedFileLost(String why) {
        super(why);
    }
}
