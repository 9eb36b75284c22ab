package org.caseledger.query.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.periods.Calendar;
import org.caseledger.query.periods.PeriodKind;

/**
 * Services by kind and period; each counts in the period of the day it happened, at the centre that held the case then, also in a case
 * that was struck off later. Only services: legal steps, reliefs, links to skill training and reopenings are none.
 *
 * @param asOf only what happened by the end of this day counts
 * @param knownAt only what was recorded by then counts
 * @param total over all periods
 */
record ServicesReport(
        String by, LocalDate asOf, String knownAt, long position, Instant time, List<Period> periods, Counts total) {

    /** @param period its name, for example {@code 2023-24}, {@code 2023-24-Q1}, {@code 2023-04}, {@code 2023-W14} */
    record Period(
            String period,
            LocalDate from,
            LocalDate to,
            Tallies.Tally provided,
            Tallies.Tally notProvided,
            Tallies.Tally requested,
            Tallies.Tally stillOpen) {
        Tallies.Tally of(ServiceCount count) {
            return switch (count) {
                case PROVIDED -> provided;
                case NOT_PROVIDED -> notProvided;
                case REQUESTED -> requested;
                case STILL_OPEN -> stillOpen;
            };
        }
    }

    /**
     * @param provided by service
     * @param notProvided by reason
     * @param requested by service
     * @param stillOpen of these, neither given nor not given by {@code asOf}, in a case that was not closed since
     */
    record Counts(Tallies.Tally provided, Tallies.Tally notProvided, Tallies.Tally requested, Tallies.Tally stillOpen) {
        private static Counts of(Tallies tallies) {
            return new Counts(
                    tallies.of(ServiceCount.PROVIDED),
                    tallies.of(ServiceCount.NOT_PROVIDED),
                    tallies.of(ServiceCount.REQUESTED),
                    tallies.of(ServiceCount.STILL_OPEN));
        }
    }

    /** @param days in any order, none after that of the moment */
    static ServicesReport of(
            List<CountOfDay> days, PeriodKind by, Moment moment, String knownAt, AnsweredAt standpoint) {
        LocalDate first = days.stream().map(CountOfDay::on).reduce(moment.day(), (a, b) -> a.isBefore(b) ? a : b);
        Calendar calendar = new Calendar(by, first, moment.day());
        List<Tallies> tallies =
                Stream.generate(Tallies::new).limit(calendar.size()).toList();
        Tallies total = new Tallies();
        for (CountOfDay day : days) {
            tallies.get(calendar.periodOf((int) day.on().toEpochDay())).add(day);
            total.add(day);
        }
        return new ServicesReport(
                by.parameter(),
                moment.day(),
                knownAt,
                standpoint.position(),
                standpoint.time(),
                periods(calendar, tallies),
                Counts.of(total));
    }

    private static List<Period> periods(Calendar calendar, List<Tallies> tallies) {
        List<Period> periods = new ArrayList<>(tallies.size());
        for (int i = 0; i < tallies.size(); i++) {
            Counts counts = Counts.of(tallies.get(i));
            periods.add(new Period(
                    calendar.name(i),
                    calendar.from(i),
                    calendar.to(i),
                    counts.provided,
                    counts.notProvided,
                    counts.requested,
                    counts.stillOpen));
        }
        return periods;
    }
}
