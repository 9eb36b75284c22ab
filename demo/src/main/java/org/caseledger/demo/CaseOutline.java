package org.caseledger.demo;

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
record CaseOutline(
        long seed,
        int index,
        DemoCentre centre,
        LocalDate registeredOn,
        @Nullable LocalDate resolvedOn) {

    UUID caseId() {
        return caseId(seed, index);
    }

    static UUID caseId(long seed, int index) {
        return SeededRandom.of(seed, "case", index).uuid();
    }

    /** For everything that is told about this case. */
    SeededRandom dice() {
        return SeededRandom.of(seed, "story", index);
    }

    CaseOutline neverResolved() {
        return new CaseOutline(seed, index, centre, registeredOn, null);
    }
}
