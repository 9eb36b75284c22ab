package org.caseledger.query.listing;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.caseledger.events.PossibleDays;
import org.caseledger.service.problem.FaultyRequest;
import org.springframework.core.convert.converter.Converter;

/** Reads every day that a request names. */
final class DayOfRequest implements Converter<String, LocalDate> {

    /** @throws FaultyRequest saying how days are written */
    @Override
    public LocalDate convert(String text) {
        try {
            LocalDate day = LocalDate.parse(LatinDigits.of(text));
            if (PossibleDays.include(day)) { // a slip of the pen must not make a report of a thousand years
                return day;
            }
        } catch (DateTimeException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static FaultyRequest unreadable() {
        return FaultyRequest.of("", "DAY_UNREADABLE");
    }
}
