package org.caseledger.local.run;

/** {@code ./run} cannot go on; the message says what is wrong and what would be right. */
public class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }
}
