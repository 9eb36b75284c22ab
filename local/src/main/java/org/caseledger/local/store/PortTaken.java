package org.caseledger.local.store;

/** Somebody else listens on the port. */
final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTaken(int port, Throwable cause) {
        super("port " + port + " of 127.0.0.1 is taken: stop what listens there, or give another port", cause);
    }
}
