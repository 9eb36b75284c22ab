package org.caseledger.query.processing;

/** A document of the view is not as this process left it: someone else writes it too, so this process must stop writing. */
public final class AnotherOwner extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    AnotherOwner(String view, String what) {
        super("the view " + view + " has another writer: " + what
                + "; stop the other query service, or start this one again to take over where the view stands");
    }
}
