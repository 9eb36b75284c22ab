package org.caseledger.command.sealing;

/** This service has no wrapping key, so it takes nothing personal and opens nothing. */
public final class SealingNotSetUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealingNotSetUp() {
        super("no wrapping key is set");
    }
}
