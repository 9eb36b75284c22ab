package org.caseledger.query.periods;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.caseledger.events.PossibleDays;
import org.caseledger.service.problem.FaultyRequest;

/** A day that a caller names for a report. */
public final class ReportDay {
    private ReportDay() {}

    /** @throws FaultyRequest saying how days are written */
    public static LocalDate of(String parameter, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (PossibleDays.include(day)) { // a slip of the pen must not make a report of a thousand years
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
