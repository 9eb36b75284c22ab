package org.caseledger.command.gateway;

/** A demo is loading and nobody else writes until it is complete. */
public final class DemoLoading extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoLoading() {
        super("the demo is loading", null, false, false);
    }
}
