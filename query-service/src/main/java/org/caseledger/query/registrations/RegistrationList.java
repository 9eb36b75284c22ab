package org.caseledger.query.registrations;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.DayRange;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.spans.CaseFacetFilter;
import org.caseledger.query.spans.RegisterQuery;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.spans.RowCount;
import org.caseledger.query.spans.RowKind;

/** Registrations at some centres on some days, at a moment. */
record RegistrationList(RegisterQuery<Registration> lines, LongSupplier total) {

    /**
     * Those that have these facets. Where they are one code, cells count them.
     *
     * @param asked for rows of a kind
     */
    static RegistrationList having(
            CaseFacetFilter facets, Function<RowKind, RegisterQuery<Registration>> asked, DayRange days) {
        RegisterQuery<Registration> lines =
                facets.narrow(asked.apply(RegistrationKinds.EVERY)).dueBetween(days.from(), days.to());
        RegisterQuery<Registration> counted = facets.only(RegistrationKinds.BY_FACET)
                .filter(kind -> !lines.isOfSomeCases())
                .map(kind -> asked.apply(kind).dueBetween(days.from(), days.to()))
                .orElse(lines);
        return new RegistrationList(
                lines,
                () -> counted.byCentre().stream().mapToLong(RowCount::rows).sum());
    }

    /**
     * Those that came so far, of those whose days are over: no span says which, but cells say how many of all cases. Where the caller sees
     * some alone, these are looked at to be counted, too.
     */
    static RegistrationList having(
            CohortStep reached,
            Function<RowKind, RegisterQuery<Registration>> asked,
            DayRange days,
            Registers registers,
            CentreFilter centres,
            Moment moment) {
        LocalDate over = reached.lastOver(moment.day());
        LocalDate last = days.to() == null ? over : DayRange.earlier(days.to(), over);
        RegisterQuery<Registration> lines = asked.apply(RegistrationKinds.EVERY)
                .dueBetween(days.from(), last)
                .showing(line -> line.steps().contains(reached));
        return new RegistrationList(
                lines,
                () -> lines.isOfSomeCases()
                        ? lines.lines().size()
                        : RegistrationDays.at(registers, centres, moment).reached(reached, days.from(), last));
    }
}
