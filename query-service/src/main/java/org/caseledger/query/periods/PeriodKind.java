package org.caseledger.query.periods;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.caseledger.events.FinancialYear;
import org.caseledger.service.problem.FaultyRequest;

/** How a report cuts time; weeks begin on Monday, years on 1 April, quarters are those of the financial year. */
public enum PeriodKind {
    FINANCIAL_YEAR {
        @Override
        LocalDate from(LocalDate day) {
            return FinancialYear.of(day).from();
        }

        @Override
        LocalDate next(LocalDate from) {
            return from.plusYears(1);
        }

        @Override
        String name(LocalDate from) {
            return FinancialYear.of(from).toString();
        }
    },
    QUARTER {
        @Override
        LocalDate from(LocalDate day) {
            return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
        }

        @Override
        LocalDate next(LocalDate from) {
            return from.plusMonths(3);
        }

        @Override
        String name(LocalDate from) {
            int quarter = (from.getMonthValue() + 8) % 12 / 3 + 1;
            return FinancialYear.of(from) + "-Q" + quarter;
        }
    },
    MONTH {
        @Override
        LocalDate from(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate from) {
            return from.plusMonths(1);
        }

        @Override
        String name(LocalDate from) {
            return from.toString().substring(0, "2026-01".length());
        }
    },
    WEEK {
        @Override
        LocalDate from(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate next(LocalDate from) {
            return from.plusWeeks(1);
        }

        @Override
        String name(LocalDate from) {
            return String.format(
                    Locale.ROOT,
                    "%d-W%02d",
                    from.get(IsoFields.WEEK_BASED_YEAR),
                    from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    };

    /** First day of the period that holds this day. */
    abstract LocalDate from(LocalDate day);

    abstract LocalDate next(LocalDate from);

    abstract String name(LocalDate from);

    /** As in a request: {@code financial-year}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws FaultyRequest naming those there are */
    public static PeriodKind of(String parameter) {
        return Arrays.stream(values())
                .filter(kind -> kind.parameter().equals(parameter))
                .findFirst()
                .orElseThrow(() -> FaultyRequest.of(
                        "by",
                        "UNKNOWN_CODE",
                        Arrays.stream(values()).map(PeriodKind::parameter).collect(Collectors.joining(", "))));
    }
}
