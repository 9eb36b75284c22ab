package org.caseledger.benchmarks.grow;

/** The log cannot be grown as asked; the message is a line for the terminal that says what is wrong and what would be right. */
final class GrowRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GrowRefused(String message) {
        super(message);
    }

    GrowRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
