package org.caseledger.benchmarks.planted;

import java.util.List;

/** Gives commands to a writer, here or in another process, one behind the other. Places are written {@code aggregate/sequence}. */
@FunctionalInterface
interface Hand {
    /** Says that a command has no key. */
    String NO_KEY = "-";

    void order(long op, String key, List<String> places);

    default void send(long op, String... places) {
        order(op, NO_KEY, List.of(places));
    }

    default void sendWithKey(long op, String key, String... places) {
        order(op, key, List.of(places));
    }
}
