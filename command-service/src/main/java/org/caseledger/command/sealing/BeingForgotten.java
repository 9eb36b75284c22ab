package org.caseledger.command.sealing;

/** The key is closed, because somebody is about to be forgotten: nothing more is sealed under it, and nothing opened. */
public final class BeingForgotten extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BeingForgotten() {
        super("the key is closed", null, false, false);
    }
}
