package org.caseledger.query.projection;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * When views that were never made are loaded, and how.
 *
 * @param fewestEvents of a log: fewer take a second or two batch by batch
 * @param mostBytes of events that wait in memory
 * @param fillingFile while it is there the log is being filled, and they are loaded only when it is gone
 */
record LoadLimits(
        long fewestEvents, long mostBytes, @Nullable Path fillingFile) {
    private static final long FEWEST_EVENTS = 10_000;
    /** Of the memory there is, what waits takes one of these parts. */
    private static final int PART_OF_MEMORY = 3;

    static LoadLimits ofThisProcess(@Nullable Path fillingFile) {
        return new LoadLimits(FEWEST_EVENTS, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY, fillingFile);
    }

    /** As whoever fills the log says. */
    boolean isLogBeingFilled() {
        return fillingFile != null && Files.exists(fillingFile);
    }
}
