package org.caseledger.command.eventstore;

/** A command key came back with another request; nothing was stored for the second. */
public class KeyMisused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyMisused() {
        super("this command key was used for another request");
    }
}
