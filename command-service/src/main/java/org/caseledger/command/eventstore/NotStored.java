package org.caseledger.command.eventstore;

/** The append failed for a technical reason and is known not to have been stored. */
public class NotStored extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotStored(String message, Throwable cause) {
        super(message, cause);
    }
}
