package org.caseledger.service.append;

/** A command with this key was stored before; its outcome is in the log. Nothing was stored this time. */
public class KeyAlreadyStored extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyAlreadyStored(CommandKey key) {
        super("a command with key " + key + " is stored already", null, false, false);
    }
}
