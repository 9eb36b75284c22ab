package org.caseledger.eventlog;

/** The log cannot be used: something is in the way of one of its indexes. The message says what to do. */
public class IndexClash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexClash(String message) {
        super(message);
    }

    IndexClash(String message, Throwable cause) {
        super(message, cause);
    }
}
