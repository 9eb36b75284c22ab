package org.caseledger.command.centres;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.caseledger.events.FinancialYear;
import org.jspecify.annotations.Nullable;

/** The serials a centre has issued: gapless per financial year, of each only the newest is kept, and the latest day of any. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class SerialNumbers {
    private static final int DIGITS = 6;

    /** Not final: Jackson leaves final fields alone, and a snapshot would come back without its serials. */
    private Map<String, Integer> newest = new HashMap<>();

    private @Nullable LocalDate newestOn;

    int next(FinancialYear year) {
        return newest.getOrDefault(year.toString(), 0) + 1;
    }

    void issued(String financialYear, int serial, LocalDate on) {
        newest.put(financialYear, serial);
        newestOn = newestOn == null || on.isAfter(newestOn) ? on : newestOn;
    }

    /** The latest day on which anything was registered. */
    Optional<LocalDate> newestOn() {
        return Optional.ofNullable(newestOn);
    }

    /** For example {@code BR-PAT-02-2025-26-000417}. */
    static String number(String centre, FinancialYear year, int serial) {
        String digits = Integer.toString(serial);
        return centre + "-" + year + "-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
