package org.caseledger.query.projection;

/** Which of its collections this process reads a view from and writes it to: the first one, or one that was made beside another since. */
public final class ViewGeneration {
    public static final long FIRST = 1;

    /** Between the first name and a number. */
    static final String LATER = "-g";

    private volatile long number = FIRST;

    long number() {
        return number;
    }

    void moveTo(long next) {
        number = next;
    }

    String name(String first) {
        return name(first, number);
    }

    /** Stored, so never made otherwise. */
    public static String name(String first, long generation) {
        return generation == FIRST ? first : first + LATER + generation;
    }
}
