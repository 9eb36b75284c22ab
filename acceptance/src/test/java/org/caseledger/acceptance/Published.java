package org.caseledger.acceptance;

import java.util.Map;

/** The State's published figures, written out a second time so that a wrong data file is noticed. */
final class Published {
    static final Map<String, Integer> REGISTERED = Map.of("2023-24", 7517, "2024-25", 8888, "2025-26", 7180);
    static final Map<String, Integer> RESOLVED = Map.of("2023-24", 6599, "2024-25", 7185, "2025-26", 6322);
    static final int REGISTERED_TOTAL = 23585;
    static final int RESOLVED_TOTAL = 20106;

    private Published() {}
}
