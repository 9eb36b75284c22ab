package org.caseledger.benchmarks.measure;

import java.util.function.BiConsumer;

/** Someone who handles events and says which one when. */
interface Listening extends AutoCloseable {
    @Override
    void close();

    /** Gets an event's identifier and when it was handled, on the clock of {@link System#nanoTime}, which all processes of a machine share. */
    interface Arrivals extends BiConsumer<String, Long> {}
}
