package org.caseledger.command.eventstore.append;

import org.caseledger.command.eventstore.StoredOutcomes;

/** A command with this key was stored before; its outcome is found by {@link StoredOutcomes}. Nothing was stored this time. */
public class KeyAlreadyStored extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyAlreadyStored(CommandKey key) {
        super("a command with key " + key + " is stored already", null, false, false);
    }
}
