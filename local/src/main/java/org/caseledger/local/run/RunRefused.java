package org.caseledger.local.run;

/** {@code ./run} cannot go on; the message says what is wrong and what would be right. */
public class RunRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunRefused(String message) {
        super(message);
    }
}
