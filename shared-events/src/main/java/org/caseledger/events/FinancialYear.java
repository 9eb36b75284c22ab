package org.caseledger.events;

import java.time.LocalDate;

/** 1 April to 31 March, written {@code 2025-26}. */
public record FinancialYear(int startYear) {

    public static FinancialYear of(LocalDate day) {
        return new FinancialYear(day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate from() {
        return LocalDate.of(startYear, 4, 1);
    }

    public LocalDate to() {
        return LocalDate.of(startYear + 1, 3, 31);
    }

    @Override
    public String toString() {
        int ends = (startYear + 1) % 100;
        return startYear + (ends < 10 ? "-0" : "-") + ends;
    }
}
