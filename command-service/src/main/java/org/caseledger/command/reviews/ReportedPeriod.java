package org.caseledger.command.reviews;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.caseledger.events.FinancialYear;
import org.caseledger.events.PublicationPeriod;

/**
 * A whole period as reports cut and name it: {@code 2025-26}, quarters of the financial year {@code 2025-26-Q1}, {@code 2025-04}, and weeks
 * from Monday to Sunday numbered as in ISO 8601, {@code 2025-W14}.
 *
 * @param from first day
 * @param to last day
 */
record ReportedPeriod(String name, LocalDate from, LocalDate to) {
    private static final int MONTHS_OF_QUARTER = 3;

    static ReportedPeriod holding(LocalDate day, PublicationPeriod kind) {
        return switch (kind) {
            case FINANCIAL_YEAR -> financialYear(FinancialYear.of(day));
            case QUARTER -> quarter(day);
            case MONTH -> month(day.withDayOfMonth(1));
            case WEEK -> week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        };
    }

    private static ReportedPeriod financialYear(FinancialYear year) {
        return new ReportedPeriod(year.toString(), year.from(), year.to());
    }

    private static ReportedPeriod quarter(LocalDate day) {
        FinancialYear year = FinancialYear.of(day);
        LocalDate from = year.from();
        int number = 1;
        while (!day.isBefore(from.plusMonths(MONTHS_OF_QUARTER))) {
            from = from.plusMonths(MONTHS_OF_QUARTER);
            number++;
        }
        return new ReportedPeriod(
                year + "-Q" + number, from, from.plusMonths(MONTHS_OF_QUARTER).minusDays(1));
    }

    private static ReportedPeriod month(LocalDate from) {
        return new ReportedPeriod(
                named("%d-%02d", from.getYear(), from.getMonthValue()),
                from,
                from.plusMonths(1).minusDays(1));
    }

    private static ReportedPeriod week(LocalDate from) {
        return new ReportedPeriod(
                named("%d-W%02d", from.get(IsoFields.WEEK_BASED_YEAR), from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                from,
                from.plusDays(6));
    }

    private static String named(String format, int year, int number) {
        return String.format(Locale.ROOT, format, year, number);
    }
}
