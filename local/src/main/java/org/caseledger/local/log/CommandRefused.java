package org.caseledger.local.log;

/** A command cannot do what it was asked to; the message says what is wrong and what would be right. */
public class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandRefused(String message) {
        super(message);
    }
}
