package org.caseledger.local.testing;

/** How much a test tries: a few each time, all with {@code ./test --full}. */
public final class Tries {
    /** Whether the full tests run. */
    public static final boolean ALL = Boolean.getBoolean("caseledger.full");

    private Tries() {}

    public static int of(int few, int all) {
        return ALL ? all : few;
    }
}
