package org.caseledger.local.testing;

/** No {@code mongod} can be had on this machine; the message says what was tried. */
public final class MongodUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MongodUnavailable(String reason) {
        super(reason);
    }

    MongodUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
