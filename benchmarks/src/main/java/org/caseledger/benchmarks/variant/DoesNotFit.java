package org.caseledger.benchmarks.variant;

/** The product's source moved on and the change must follow it, or what runs would be the product itself. */
public final class DoesNotFit extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DoesNotFit(String file, String how, String snippet) {
        super("the change no longer fits the source: " + file + " " + how + ":\n" + snippet);
    }
}
