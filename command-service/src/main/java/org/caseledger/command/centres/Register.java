package org.caseledger.command.centres;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.caseledger.events.FinancialYear;

/** The serials a centre has issued: gapless per financial year, of each only the newest is kept. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class Register {
    /** Not final: Jackson leaves final fields alone, and a snapshot would come back without its serials. */
    private Map<String, Integer> newest = new HashMap<>();

    int next(FinancialYear year) {
        return newest.getOrDefault(year.toString(), 0) + 1;
    }

    void issued(String financialYear, int serial) {
        newest.put(financialYear, serial);
    }

    /** For example {@code BR-PAT-02-2025-26-000417}. */
    static String number(String centre, FinancialYear year, int serial) {
        return String.format(Locale.ROOT, "%s-%s-%06d", centre, year, serial);
    }
}
