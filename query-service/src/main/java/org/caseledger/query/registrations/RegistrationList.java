package org.caseledger.query.registrations;

import java.time.LocalDate;
import java.util.function.LongSupplier;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.DayRange;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.spans.CaseFacetFilter;
import org.caseledger.query.spans.RegisterQuery;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.spans.RowCount;

/** Registrations at some centres on some days, at a moment. */
record RegistrationList(RegisterQuery<Registration> lines, LongSupplier total) {

    /** Those that have these facets. */
    static RegistrationList having(CaseFacetFilter facets, RegisterQuery<Registration> every, DayRange days) {
        RegisterQuery<Registration> lines = facets.narrow(every).dueBetween(days.from(), days.to());
        return new RegistrationList(
                lines, () -> lines.byCentre().stream().mapToLong(RowCount::rows).sum());
    }

    /** Those that came so far, of those whose days are over: no span says which, but cells say how many. */
    static RegistrationList having(
            CohortStep reached,
            RegisterQuery<Registration> every,
            DayRange days,
            Registers registers,
            CentreFilter centres,
            Moment moment) {
        LocalDate over = reached.lastOver(moment.day());
        LocalDate last = days.to() == null ? over : DayRange.earlier(days.to(), over);
        return new RegistrationList(
                every.dueBetween(days.from(), last).showing(line -> line.steps().contains(reached)),
                () -> RegistrationDays.at(registers, centres, moment).reached(reached, days.from(), last));
    }
}
