package org.caseledger.benchmarks.curve;

/** What was given makes no curve. */
final class NoCurve extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoCurve(String message) {
        super(message);
    }

    NoCurve(String message, Throwable cause) {
        super(message, cause);
    }
}
