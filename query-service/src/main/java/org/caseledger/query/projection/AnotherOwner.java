package org.caseledger.query.projection;

/**
 * A document of the view is not as this process read it: another one wrote it meanwhile, as happens to a process that was paused and lost
 * its claim. Nothing of the batch counts; whoever has the claim then goes on from the token.
 */
public final class AnotherOwner extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    AnotherOwner(String view, String what) {
        super("the view " + view + " has another writer: " + what);
    }
}
