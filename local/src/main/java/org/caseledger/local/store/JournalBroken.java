package org.caseledger.local.store;

/**
 * The journal cannot be written any more. An error, not an exception, so that the connection is closed without an answer:
 * whether the command is on disk is unknown, and an answer would say that it is not.
 */
final class JournalBroken extends Error {

    private static final long serialVersionUID = 1L;

    JournalBroken(Throwable cause) {
        super("the journal cannot be written: " + cause, cause);
    }
}
