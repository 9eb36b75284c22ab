package org.caseledger.query.periods;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.caseledger.service.problem.FaultyRequest;

/** A day that a caller names for a report. */
public final class ReportDay {
    /** Reports are about the life of this ledger; a slip of the pen must not make one of a thousand years. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2199;

    private ReportDay() {}

    /** @throws FaultyRequest saying how days are written */
    public static LocalDate of(String parameter, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            throw unreadable(parameter);
        }
        throw unreadable(parameter);
    }

    private static FaultyRequest unreadable(String parameter) {
        return FaultyRequest.of(parameter, "DAY_UNREADABLE");
    }
}
