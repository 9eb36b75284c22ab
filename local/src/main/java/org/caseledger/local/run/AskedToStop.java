package org.caseledger.local.run;

/** What was waited for will not come, because all is being stopped. */
final class AskedToStop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AskedToStop() {
        super("asked to stop");
    }
}
