package org.caseledger.eventlog;

/** The collection or an index of it is missing, and this user may not make it. The message says which. */
public class LogNotPrepared extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogNotPrepared(String message, Throwable cause) {
        super(message, cause);
    }
}
