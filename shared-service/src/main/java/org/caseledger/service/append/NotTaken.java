package org.caseledger.service.append;

/** The append was in no block and will be in none: this process stores no more. Another may be asked to. */
public final class NotTaken extends NotStored {
    private static final long serialVersionUID = 1L;

    NotTaken() {
        super("the service is stopping", null);
    }
}
