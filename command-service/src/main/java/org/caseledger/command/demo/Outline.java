package org.caseledger.command.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is settled about a case before its story is told, because the published figures depend on it.
 *
 * @param index of the case among all, in order of registration
 * @param registeredOn the day it happened
 * @param resolvedOn the day of its first resolution, possibly beyond the end of the demo; absent if it never is
 */
record Outline(
        long seed,
        int index,
        DemoCentre centre,
        LocalDate registeredOn,
        @Nullable LocalDate resolvedOn) {

    UUID caseId() {
        return caseId(seed, index);
    }

    static UUID caseId(long seed, int index) {
        return Dice.of(seed, "case", index).uuid();
    }

    /** For everything that is told about this case. */
    Dice dice() {
        return Dice.of(seed, "story", index);
    }

    Outline neverResolved() {
        return new Outline(seed, index, centre, registeredOn, null);
    }
}
